import { shell } from 'electron';
import { mkdir } from 'node:fs/promises';
import type { Handlers, Result } from '../../core/contract/contract.ts';
import type { faultContract } from '../../core/contract/faults.ts';
import { ProblemError } from '../../core/contract/problem.ts';
import type { FaultLog } from '../services/fault-log.ts';

/** Nhật ký kỹ thuật: its folder, and what of it is copied. */
export function createFaultHandlers(
  log: FaultLog,
  describeApp: () => Result<'app:describe'>,
): Pick<Handlers, keyof typeof faultContract> {
  return {
    'faults:note': async ({ details }) => {
      log.notePage(details);
      return {};
    },
    'faults:read': async () => {
      const { version, platform } = describeApp();
      return { details: [`Giao Ban ${version} (${platform})`, log.readEnd()].join('\n').trimEnd() };
    },
    'faults:open-folder': async () => {
      await mkdir(log.folder, { recursive: true });
      if (await shell.openPath(log.folder)) throw new ProblemError('folder-missing', { file: 'logs' });
      return {};
    },
  };
}
