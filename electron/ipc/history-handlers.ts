import type { Handlers } from '../../core/contract/contract.ts';
import type { historyContract } from '../../core/contract/history.ts';
import { dateInVietnam } from '../../core/rules/values/calendar.ts';
import type { Workspaces } from '../services/house-workspaces.ts';
import {
  bringBackFromBin,
  listBin,
  removeFromBinForGood,
  removeLetter,
  removeReport,
} from '../services/history/bin.ts';
import { exportJournal, showJournal } from '../services/history/journal-book.ts';
import {
  keepLetterVersion,
  listLayoutVersions,
  listLetterVersions,
  readLayoutVersion,
  readLetterVersion,
} from '../services/history/other-versions.ts';
import {
  keepReportVersion,
  listReportVersions,
  putReportVersionBack,
  readReportVersion,
} from '../services/history/report-versions.ts';
import type { ExportFile } from './file-saving.ts';

/** Các bản đã lưu, Thùng rác, Nhật ký. */
export function createHistoryHandlers(
  workspaces: Workspaces,
  exportFile: ExportFile,
): Pick<Handlers, keyof typeof historyContract | 'journal:export'> {
  return {
    'report:list-versions': async (name) => listReportVersions(workspaces.current(), name),
    'report:read-version': async ({ versionId, ...name }) =>
      readReportVersion(workspaces.current(), name, versionId),
    'report:keep-version': async ({ reason, note, ...name }) => {
      await keepReportVersion(workspaces.current(), name, { reason, note });
      return {};
    },
    'report:put-version-back': async ({ versionId, ...name }) =>
      putReportVersionBack(workspaces.current(), name, versionId),
    'letter:list-versions': async (name) =>
      listLetterVersions(workspaces.current(), { kind: 'letter', ...name }),
    'letter:read-version': async ({ versionId, ...name }) =>
      readLetterVersion(workspaces.current(), { kind: 'letter', ...name }, versionId),
    'letter:keep-version': async ({ reason, note, ...name }) => {
      await keepLetterVersion(workspaces.current(), { kind: 'letter', ...name }, { reason, note });
      return {};
    },
    'layout:list-versions': async ({ id }) => listLayoutVersions(workspaces.current(), id),
    'layout:read-version': async ({ id, versionId }) =>
      readLayoutVersion(workspaces.current(), id, versionId),
    'report:remove': async (name) => removeReport(workspaces.current(), name),
    'letter:remove': async (args) => removeLetter(workspaces.current(), args),
    'bin:list': async () => listBin(workspaces.current()),
    'bin:bring-back': async ({ kind, binId }) => {
      await bringBackFromBin(workspaces.current(), kind, binId);
      return {};
    },
    'bin:remove-for-good': async (entry) => {
      await removeFromBinForGood(workspaces.current(), entry);
      return {};
    },
    'journal:read': async (args) => showJournal(workspaces.current(), args),
    'journal:export': async ({ filter, format }) => {
      const program = workspaces.current();
      const facts = { kind: 'Nhật ký', day: dateInVietnam(program.now()) };
      return exportFile(format === 'excel' ? 'journal' : 'journal-text', facts, (path) =>
        exportJournal(program, { filter, format }, path),
      );
    },
  };
}
