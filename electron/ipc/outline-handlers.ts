import type { Handlers } from '../../core/contract/contract.ts';
import type { Workspaces } from '../services/house-workspaces.ts';
import { addShipped, listMissingShipped } from '../services/add-shipped.ts';
import { proposeOutlineFromWord } from '../services/propose-outline-from-word.ts';
import type { WordReader } from '../services/read-word.ts';
import { takeOutlineFromWord } from '../services/take-outline.ts';
import { showOpenDialog } from './show-dialog.ts';

type OutlineChannel = Extract<keyof Handlers, `outline:${string}` | `shipped:${string}`>;

/** An outline from a Word file, and what is shipped and not there yet. */
export function createOutlineHandlers(
  workspaces: Workspaces,
  wordReader: WordReader,
): Pick<Handlers, OutlineChannel> {
  let reading = new AbortController();
  return {
    'outline:read-word-file': async () => {
      const { canceled, filePaths } = await showOpenDialog({
        title: 'Chọn công văn hoặc đề cương',
        filters: [{ name: 'Word', extensions: ['docx'] }],
        properties: ['openFile'],
      });
      const [path] = filePaths;
      if (canceled || path === undefined) return { status: 'cancelled' };
      const program = workspaces.current();
      const proposal = await proposeOutlineFromWord(program, wordReader, path, reading.signal);
      return { status: 'read', proposal };
    },
    'outline:cancel-reading': async () => {
      reading.abort();
      reading = new AbortController();
      return {};
    },
    'outline:take': async (args) => takeOutlineFromWord(workspaces.current(), args),
    'shipped:list-missing': async () => listMissingShipped(workspaces.current()),
    'shipped:add': async ({ records }) => addShipped(workspaces.current(), records),
  };
}
