import { randomUUID } from 'node:crypto';
import type { Handlers } from '../../core/contract/contract.ts';
import { ProblemError } from '../../core/contract/problem.ts';
import type { Workspaces } from '../host/workspaces.ts';
import { keepOriginal } from '../services/keep-original.ts';
import { proposeFromWord } from '../services/propose-from-word.ts';
import type { WordReader } from '../services/read-word.ts';
import { showOpenDialog } from './show-dialog.ts';

type WordChannel = 'report:read-word-file' | 'report:cancel-reading' | 'report:keep-word-file';

/** Begin a report from an old Word file. Its path stays here; the page gets what the file holds and an id. */
export function createWordHandlers(
  workspaces: Workspaces,
  wordReader: WordReader,
): Pick<Handlers, WordChannel> {
  const paths = new Map<string, string>();
  let reading = new AbortController();
  return {
    'report:read-word-file': async (name) => {
      const program = workspaces.current();
      const { canceled, filePaths } = await showOpenDialog({
        title: 'Chọn báo cáo cũ',
        filters: [{ name: 'Word', extensions: ['docx'] }],
        properties: ['openFile'],
      });
      const [path] = filePaths;
      if (canceled || path === undefined) return { status: 'cancelled' };
      const proposal = await proposeFromWord(program, wordReader, name, path, reading.signal);
      const fileId = randomUUID();
      paths.set(fileId, path);
      return { status: 'read', proposal: { ...proposal, fileId } };
    },
    'report:cancel-reading': async () => {
      reading.abort();
      reading = new AbortController();
      return {};
    },
    'report:keep-word-file': async ({ fileId }) => {
      const path = paths.get(fileId);
      if (path === undefined) throw new ProblemError('record-missing', { kind: 'word-file' });
      await keepOriginal(workspaces.current(), path);
      return {};
    },
  };
}
