import { readFile } from 'node:fs/promises';
import { defaultWordCopySettings, wordCopyMemory, type WordCopyMemory } from '../../core/model/word-copy.ts';
import { writeDurably } from '../store/write-durably.ts';

/** Hashes kept for one path: the last copy, and the one that a power cut may have kept from replacing it. */
const keptHashes = 2;

/** What this PC knows about its Word copies, in one small file outside the data. */
export type WordCopyStore = {
  read(): Promise<WordCopyMemory>;
  change(change: (memory: WordCopyMemory) => WordCopyMemory): Promise<WordCopyMemory>;
};

/** A lost or damaged file means the defaults; copies whose hash is not known are then taken for edited and left alone. */
export function openWordCopyStore(path: string): WordCopyStore {
  let memory: WordCopyMemory | null = null;
  let tail: Promise<unknown> = Promise.resolve();
  const read = async (): Promise<WordCopyMemory> => {
    memory ??= await readMemory(path);
    return memory;
  };
  const writeNext = async (
    earlier: Promise<unknown>,
    change: (before: WordCopyMemory) => WordCopyMemory,
  ): Promise<WordCopyMemory> => {
    await earlier;
    const next = wordCopyMemory.parse(change(await read()));
    await writeDurably(path, JSON.stringify(next));
    memory = next;
    return next;
  };
  return {
    read,
    change: (change) => {
      const changed = writeNext(tail, change);
      tail = changed.catch(() => undefined);
      return changed;
    },
  };
}

async function readMemory(path: string): Promise<WordCopyMemory> {
  const nothing = { settings: defaultWordCopySettings, written: {} };
  try {
    const parsed = wordCopyMemory.safeParse(JSON.parse(await readFile(path, 'utf8')));
    return parsed.success ? parsed.data : nothing;
  } catch {
    return nothing; // the first start, or a file that nobody can read
  }
}

/** The memory with one more hash of a path. */
export function rememberHash(memory: WordCopyMemory, path: string, hash: string): WordCopyMemory {
  const before = (memory.written[path] ?? []).filter((each) => each !== hash);
  return {
    ...memory,
    written: { ...memory.written, [path]: [...before, hash].slice(-keptHashes) },
  };
}
