import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { Handlers } from '../../core/contract/contract.ts';
import { ProblemError } from '../../core/contract/problem.ts';
import type { Workspaces } from '../services/house-workspaces.ts';
import { findOriginal } from '../services/intake/register-arrival.ts';
import { keepOriginal } from '../services/keep-original.ts';
import { proposeFromWord } from '../services/propose-from-word.ts';
import type { WordReader } from '../services/read-word.ts';
import { showOpenDialog } from './show-dialog.ts';

type WordChannel =
  'report:read-word-file' | 'report:read-word' | 'report:cancel-reading' | 'report:keep-word-file';

/** Begin a report from an old Word file, and take an edited one back. Paths stay here; the page gets what a file holds. */
export function createWordHandlers(
  workspaces: Workspaces,
  wordReader: WordReader,
): Pick<Handlers, WordChannel> {
  const paths = new Map<string, string>();
  let reading = new AbortController();
  return {
    'report:read-word-file': async ({ originalSha256, ...name }) => {
      const program = workspaces.current();
      const kept =
        originalSha256 === undefined
          ? null
          : await findOriginal(program, {
              periodId: name.periodId,
              of: { organisationId: name.organisationId },
              sha256: originalSha256,
            });
      const path = kept?.path ?? (await chooseWordFile('Chọn báo cáo cũ'));
      if (path === null) return { status: 'cancelled' };
      const read = await proposeFromWord(program, wordReader, name, path, reading.signal);
      const proposal = kept ? { ...read, fileName: kept.name } : read;
      const fileId = randomUUID();
      paths.set(fileId, path);
      return { status: 'read', proposal: { ...proposal, fileId } };
    },
    'report:read-word': async () => {
      const path = await chooseWordFile('Nhập lại bản Word đã sửa');
      if (path === null) return null;
      return { fileName: basename(path), word: await wordReader.read(path, { signal: reading.signal }) };
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

async function chooseWordFile(title: string): Promise<string | null> {
  const { canceled, filePaths } = await showOpenDialog({
    title,
    filters: [{ name: 'Word', extensions: ['docx'] }],
    properties: ['openFile'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}
