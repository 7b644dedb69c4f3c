import { shell } from 'electron';
import { basename, dirname } from 'node:path';
import type { Handlers } from '../../core/contract/contract.ts';
import type { safetyContract } from '../../core/contract/safety.ts';
import type { RecordCopy } from '../../core/model/record-copy.ts';
import type { FileFacts } from '../../core/rules/file-names/propose-file-name.ts';
import type { Workspaces } from '../services/house-workspaces.ts';
import { startChild } from '../host/start-child.ts';
import { describeCopyFile, readLetterCopy, readReportCopy, writeCopy } from '../services/record-copies.ts';
import { damagedFolderOf, listRestoredFiles } from '../services/restored-files.ts';
import { createSafetyChecker } from '../services/safety-check.ts';
import type { ChooseSavePath } from './file-saving.ts';
import { showOpenDialog } from './show-dialog.ts';

const file = { title: 'Lưu bản sao nơi khác', name: 'Bản sao', extension: 'giaoban' };
const checkedSaves = 300;

/** What keeps work from being lost: restored files, copies elsewhere, the safety check. */
export function createSafetyHandlers(
  workspaces: Workspaces,
  { savingChildFile, chooseSavePath }: { savingChildFile: string; chooseSavePath: ChooseSavePath },
): Pick<Handlers, keyof typeof safetyContract> {
  const checker = createSafetyChecker({
    program: () => workspaces.current(),
    childFile: savingChildFile,
    startChild,
    random: Math.random,
    saves: checkedSaves,
  });

  async function saveCopy(facts: FileFacts, copy: RecordCopy) {
    const path = await chooseSavePath(file, facts);
    if (path === null) return null;
    await writeCopy(path, copy);
    return { fileName: basename(path), folder: dirname(path) };
  }

  async function choose(): Promise<string | null> {
    const { canceled, filePaths } = await showOpenDialog({
      title: 'Nhận bản sao',
      filters: [{ name: file.name, extensions: [file.extension] }],
      properties: ['openFile'],
    });
    return canceled ? null : (filePaths[0] ?? null);
  }

  return {
    'restored:list': async () => listRestoredFiles(workspaces.current()),
    'restored:mark-seen': async ({ id }) => {
      await workspaces.current().store.markRestoredSeen(id);
      return {};
    },
    'restored:open-folder': async ({ id }) => {
      await shell.openPath(damagedFolderOf(workspaces.current(), id));
      return {};
    },
    'lock:look': async () => {
      const { lock } = workspaces.current();
      // Also takes what a killed run of this very machine has left: nobody is to be asked about that.
      return lock ? lock.acquire() : { status: 'ours' };
    },
    'lock:take-over': async ({ holderId }) => {
      const { lock } = workspaces.current();
      await lock?.takeOver(holderId);
      return { status: 'ours' };
    },
    'report:save-copy': async ({ report }) =>
      saveCopy(
        await describeCopyFile(workspaces.current(), 'Bản sao báo cáo', report, report.organisationId),
        {
          kind: 'report',
          copiedAt: workspaces.current().now(),
          record: report,
        },
      ),
    'report:read-copy': async (name) => {
      const path = await choose();
      return path === null ? null : readReportCopy(path, name);
    },
    'letter:save-copy': async ({ letter }) =>
      saveCopy(await describeCopyFile(workspaces.current(), 'Bản sao công văn', letter), {
        kind: 'letter',
        copiedAt: workspaces.current().now(),
        record: letter,
      }),
    'letter:read-copy': async (name) => {
      const path = await choose();
      return path === null ? null : readLetterCopy(path, name);
    },
    'safety:start': async () => checker.start(),
    'safety:look': async () => checker.look(),
    'safety:cancel': async () => checker.cancel(),
  };
}
