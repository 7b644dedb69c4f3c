import type { Handlers } from '../../core/contract/contract.ts';
import type { meetingContract } from '../../core/contract/meeting.ts';
import type { Workspaces } from '../services/house-workspaces.ts';
import { exportFollowUp, listFollowUp, describeFollowUpFile } from '../services/meeting/list-follow-up.ts';
import { openMeeting } from '../services/meeting/open-meeting.ts';
import { keepPaper, listPapers, writePapers } from '../services/meeting/papers.ts';
import {
  removeConclusion,
  renewNotice,
  saveConclusion,
  saveMeeting,
} from '../services/meeting/save-meeting.ts';
import type { ExportFile } from './file-saving.ts';
import type { FolderHandlers, WriteFolder } from './folder-jobs.ts';
import { showOpenDialog } from './show-dialog.ts';

/** The meeting of a period: what is prepared, said and concluded, and the folder of its papers. */
export function createMeetingHandlers(
  workspaces: Workspaces,
  writeFolder: WriteFolder,
  exportFile: ExportFile,
): Pick<Handlers, Exclude<keyof typeof meetingContract, keyof FolderHandlers>> {
  return {
    'meeting:open': async ({ periodId }) => openMeeting(workspaces.current(), periodId),
    'meeting:save': async ({ meeting, expectedVersion }) =>
      saveMeeting(workspaces.current(), meeting, expectedVersion),
    'conclusion:save': async ({ conclusion, expectedVersion }) =>
      saveConclusion(workspaces.current(), conclusion, expectedVersion),
    'conclusion:remove': async (args) => removeConclusion(workspaces.current(), args),
    'meeting:renew-notice': async ({ periodId }) => renewNotice(workspaces.current(), periodId),
    'meeting:list-papers': async ({ periodId }) => ({
      papers: await listPapers(workspaces.current(), periodId),
    }),
    'meeting:choose-paper': async () => {
      const program = workspaces.current();
      const { canceled, filePaths } = await showOpenDialog({
        title: 'Thêm tài liệu hội nghị',
        properties: ['openFile'],
      });
      const [path] = filePaths;
      return canceled || path === undefined ? null : keepPaper(program, path);
    },
    'meeting:write-papers': async ({ periodId }) => {
      const program = workspaces.current();
      return writeFolder('Chọn nơi lập thư mục tài liệu', (parent, progress) =>
        writePapers(program, { periodId, parent }, progress),
      );
    },
    'follow-up:list': async () => listFollowUp(workspaces.current()),
    'follow-up:export': async ({ periodId, format }) => {
      const program = workspaces.current();
      return exportFile(format, await describeFollowUpFile(program, periodId), (path) =>
        exportFollowUp(program, periodId, format, path),
      );
    },
  };
}
