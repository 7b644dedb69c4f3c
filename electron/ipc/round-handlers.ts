import { shell } from 'electron';
import { basename } from 'node:path';
import type { Handlers } from '../../core/contract/contract.ts';
import { ProblemError } from '../../core/contract/problem.ts';
import type { Workspaces } from '../services/house-workspaces.ts';
import { findReportWithNumber } from '../services/find-number.ts';
import { moveSavedReport } from '../services/move-report.ts';
import { listNumberedDrafts, requireNumberedDraft } from '../services/numbered-drafts.ts';
import { attachSignedCopyFile, findSignedCopy } from '../services/signed-copy.ts';
import { showOpenDialog } from './show-dialog.ts';

type RoundChannel =
  | 'report:move'
  | 'report:attach-signed-copy'
  | 'report:open-signed-copy'
  | 'report:find-number'
  | 'report:list-drafts'
  | 'report:read-draft';

/** The leader's rounds: from the first numbered draft to the signed copy. */
export function createRoundHandlers(workspaces: Workspaces): Pick<Handlers, RoundChannel> {
  return {
    'report:move': async ({ act, ...name }) => moveSavedReport(workspaces.current(), name, act),
    'report:attach-signed-copy': async (name) => {
      const program = workspaces.current();
      const { canceled, filePaths } = await showOpenDialog({
        title: 'Đính kèm bản ký',
        filters: [{ name: 'PDF', extensions: ['pdf'] }],
        properties: ['openFile'],
      });
      const [path] = filePaths;
      return canceled || path === undefined ? null : attachSignedCopyFile(program, name, path);
    },
    'report:open-signed-copy': async (name) => {
      const path = await findSignedCopy(workspaces.current(), name);
      const refusal = await shell.openPath(path);
      if (refusal) throw new ProblemError('cannot-open-file', { file: basename(path) });
      return {};
    },
    'report:find-number': async (wanted) => ({
      periodName: await findReportWithNumber(workspaces.current(), wanted),
    }),
    'report:list-drafts': async (name) => listNumberedDrafts(workspaces.current(), name),
    'report:read-draft': async (name) => requireNumberedDraft(workspaces.current(), name),
  };
}
