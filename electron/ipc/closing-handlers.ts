import type { closingContract } from '../../core/contract/closing.ts';
import type { Handlers } from '../../core/contract/contract.ts';
import { closePeriod, reopenPeriod } from '../services/closing/close-period.ts';
import { showClosing } from '../services/closing/show-closing.ts';
import { writeArchive } from '../services/closing/write-archive.ts';
import type { Workspaces } from '../services/house-workspaces.ts';
import type { WriteFolder } from './folder-jobs.ts';

/** Kết thúc kỳ, lập hồ sơ. */
export function createClosingHandlers(
  workspaces: Workspaces,
  writeFolder: WriteFolder,
): Pick<Handlers, keyof typeof closingContract> {
  return {
    'closing:show': async ({ periodId }) => showClosing(workspaces.current(), periodId),
    'closing:close': async ({ periodId, closedAt }) => closePeriod(workspaces.current(), periodId, closedAt),
    'closing:reopen': async ({ periodId }) => reopenPeriod(workspaces.current(), periodId),
    'closing:write-archive': async ({ periodId }) => {
      const program = workspaces.current();
      return writeFolder('Chọn nơi lập thư mục hồ sơ', (parent, progress) =>
        writeArchive(program, { periodId, parent }, progress),
      );
    },
  };
}
