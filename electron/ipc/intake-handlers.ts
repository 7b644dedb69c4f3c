import { shell } from 'electron';
import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { Handlers } from '../../core/contract/contract.ts';
import type { ArrivedFile } from '../../core/contract/intake.ts';
import { ProblemError } from '../../core/contract/problem.ts';
import type { Block } from '../../core/model/block.ts';
import type { Workspaces } from '../services/house-workspaces.ts';
import { loadChosenFile, readArrivedFile, type FileBytes } from '../services/intake/arrived-file.ts';
import { findOriginal, registerArrival, saveSource } from '../services/intake/register-arrival.ts';
import type { WordBytesReader } from '../services/read-word.ts';
import { showOpenDialog } from './show-dialog.ts';

type IntakeChannel =
  | 'intake:choose-file'
  | 'intake:take-file'
  | 'intake:register'
  | 'intake:open-original'
  | 'source:save'
  | 'source:remove';

/** Reports and documents that come from outside the program. */
export function createIntakeHandlers(
  workspaces: Workspaces,
  wordReader: WordBytesReader,
): Pick<Handlers, IntakeChannel> {
  /** One dialog at a time: the last file is the one that is registered. */
  let arrived: (FileBytes & { fileId: string; blocks: Block[] }) | null = null;

  const look = async (periodId: string, file: FileBytes): Promise<ArrivedFile> => {
    const { told, blocks } = await readArrivedFile(workspaces.current(), wordReader, periodId, file);
    arrived = { ...file, blocks, fileId: randomUUID() };
    return { ...told, fileId: arrived.fileId };
  };
  const take = (fileId: string | null): typeof arrived => {
    if (fileId === null) return null;
    if (arrived?.fileId !== fileId) throw new ProblemError('record-missing', { kind: 'word-file' });
    return arrived;
  };
  return {
    'intake:choose-file': async ({ periodId }) => {
      const { canceled, filePaths } = await showOpenDialog({
        title: 'Chọn báo cáo, văn bản đến',
        filters: [
          { name: 'Word, PDF, bản quét', extensions: ['docx', 'pdf', 'jpg', 'jpeg', 'png', 'tif', 'tiff'] },
        ],
        properties: ['openFile'],
      });
      const [path] = filePaths;
      if (canceled || path === undefined) return null;
      return look(periodId, await loadChosenFile(path));
    },
    'intake:take-file': async ({ periodId, name, bytes }) => look(periodId, { name: basename(name), bytes }),
    'intake:register': async ({ fileId, ...args }) => {
      const saved = await registerArrival(workspaces.current(), args, take(fileId));
      arrived = null;
      return saved;
    },
    'intake:open-original': async (args) => {
      const { path, name } = await findOriginal(workspaces.current(), args);
      const refusal = await shell.openPath(path);
      if (refusal) throw new ProblemError('cannot-open-file', { file: name });
      return {};
    },
    'source:save': async ({ fileId, ...args }) => {
      const saved = await saveSource(workspaces.current(), args, take(fileId));
      arrived = null;
      return saved;
    },
    'source:remove': async ({ periodId, id, expectedVersion }) =>
      workspaces.current().store.remove({ kind: 'source', periodId, id }, expectedVersion),
  };
}
