import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  journalHead,
  type JournalEntry,
  type JournalEvent,
  type JournalFault,
} from '../../core/model/journal-entry.ts';
import {
  createJournalCheck,
  readJournalLine,
  writeJournalLine,
  type JournalHead,
  type JournalLine,
} from '../../core/rules/journal/check-journal.ts';
import { dateInVietnam } from '../../core/rules/values/calendar.ts';
import { errorCode, fileProblem } from './file-problem.ts';
import { systemFiles, type FileSystem } from './file-system.ts';
import { checksumOf } from './hash.ts';
import { syncFolder, writeDurably } from './write-durably.ts';

/** `journal/2026.jsonl`, one line per event, and `journal/head.json`. */
const folder = 'journal';
const headName = 'head.json';
const longestText = 200;
/** So many are read before other work gets its turn. */
const linesAtOnce = 500;

/** Nhật ký: lines are added at its end and never written again. */
export type Journal = {
  /** Adds an event, after those before it. Never rejects: what could not be written is counted in the next line. */
  append: (event: JournalEvent) => Promise<void>;
  read: () => Promise<{ entries: JournalEntry[]; faults: JournalFault[] }>;
};

export type JournalAuthor = { user: string; machine: string; installation: string };

/** Whether a path below the data folder is a file of the journal. */
export function isJournalFile(path: string): boolean {
  return /^journal\/(\d{4}\.jsonl|head\.json)$/.test(path.replaceAll('\\', '/'));
}

type Tail = {
  file: string | null;
  n: number;
  /** Of the last line's text, whatever it is; empty when there is none. */
  prev: string;
  isTorn: boolean;
  /** The last line lacks its line feed. */
  isOpen: boolean;
  trace: string;
};

export function openJournal(
  dataFolder: string,
  author: JournalAuthor,
  now: () => string,
  { files = systemFiles, mayWrite }: { files?: FileSystem; mayWrite?: () => Promise<void> } = {},
): Journal {
  const place = join(dataFolder, folder);
  let queue: Promise<unknown> = Promise.resolve();
  let known: Tail | null = null;
  let lost = 0;

  const traceOf = async (file: string | null): Promise<string> => {
    if (file === null) return '';
    const found = await files.stat(join(place, file), { bigint: true });
    return `${file} ${found.ino} ${found.size} ${found.mtimeNs}`;
  };

  const readTail = async (): Promise<Tail> => {
    const names = await listFiles(place);
    const file = names.at(-1) ?? null;
    const trace = await traceOf(file);
    if (known?.trace === trace) return known;
    const lines = file === null ? [] : linesOf(file, await files.readFile(join(place, file), 'utf8'));
    const last = lines.at(-1);
    return {
      file,
      n: lastNumberOf(lines) ?? (await readNumberBefore(names)),
      prev: last ? checksumOf(last.text) : '',
      isTorn: last !== undefined && !last.isWhole && readJournalLine(last.text, checksumOf) === null,
      isOpen: last !== undefined && !last.isWhole,
      trace,
    };
  };

  /** The newest file may hold no line that reads: cut off in its first one. */
  const readNumberBefore = async (names: readonly string[]): Promise<number> => {
    for (const name of names.slice(0, -1).toReversed()) {
      const n = lastNumberOf(linesOf(name, await files.readFile(join(place, name), 'utf8')));
      if (n !== null) return n;
    }
    return 0;
  };

  const write = async ({ act, about, details }: JournalEvent): Promise<void> => {
    await mayWrite?.();
    const tail = await readTail();
    const at = now();
    const text = writeJournalLine(
      {
        n: tail.n + 1,
        at,
        ...author,
        act,
        about: about && { ...about, name: about.name.slice(0, longestText) },
        ...(details && { details: shorten(details) }),
        ...(lost > 0 && { lost }),
        ...(tail.isTorn && { afterTorn: true as const }),
        prev: tail.prev,
      },
      checksumOf,
    );
    // Set back, a clock goes on in the newest file.
    const wanted = `${dateInVietnam(at).slice(0, 4)}.jsonl`;
    const file = tail.file !== null && tail.file > wanted ? tail.file : wanted;
    // What a line of the year before lacks is not mended: its file is closed.
    const start = tail.isOpen && tail.file === file ? '\n' : '';
    await addDurably(files, place, file, `${start}${text}\n`);
    lost = 0;
    known = {
      file,
      n: tail.n + 1,
      prev: checksumOf(text),
      isTorn: false,
      isOpen: false,
      trace: await traceOf(file),
    };
    // The line is on disk; a mark that lags behind is no fault.
    await writeHead({ n: known.n, line: known.prev }).catch(console.warn);
  };

  const writeHead = async (head: { n: number; line: string }): Promise<void> => {
    const text = JSON.stringify({ ...head, checksum: checksumOf(JSON.stringify(head)) });
    await writeDurably(join(place, headName), `${text}\n`, headName, { files });
  };

  return {
    append: (event) => {
      const result = queue.then(async () => {
        try {
          await write(event);
        } catch (error) {
          known = null;
          lost += 1;
          console.warn(fileProblem(error, folder));
        }
      });
      queue = result;
      return result;
    },

    read: async () => {
      await queue;
      const check = createJournalCheck(await readHead(place), checksumOf);
      let count = 0;
      for (const file of await listFiles(place)) {
        const text = await files.readFile(join(place, file), 'utf8').catch((error: unknown) => {
          throw fileProblem(error, join(folder, file));
        });
        for (const line of linesOf(file, text)) {
          check.take(line);
          count += 1;
          if (count % linesAtOnce === 0) await nextTurn();
        }
      }
      return check.finish();
    },
  };
}

/** Adds text at the end of a file, and to the disk. */
async function addDurably(files: FileSystem, place: string, name: string, text: string): Promise<void> {
  const path = join(place, name);
  let isNew = false;
  const open = () =>
    files.open(path, 'ax').then(
      (file) => {
        isNew = true;
        return file;
      },
      async (error: unknown) => {
        if (errorCode(error) === 'EEXIST') return files.open(path, 'a');
        throw error;
      },
    );
  const file = await open().catch(async (error: unknown) => {
    if (errorCode(error) !== 'ENOENT') throw error;
    await files.mkdir(place, { recursive: true });
    await syncFolder(files, join(place, '..'));
    return open();
  });
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  if (isNew) await syncFolder(files, place);
}

async function readHead(place: string): Promise<JournalHead> {
  const text = await readFile(join(place, headName), 'utf8').catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return null;
    throw fileProblem(error, headName);
  });
  if (text === null) return null;
  try {
    const { checksum, ...head } = journalHead.parse(JSON.parse(text));
    return checksumOf(JSON.stringify(head)) === checksum ? head : 'damaged';
  } catch {
    return 'damaged';
  }
}

/** The files of the years, the oldest first. */
async function listFiles(place: string): Promise<string[]> {
  const names = await readdir(place).catch((error: unknown) => {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return [];
    throw fileProblem(error, folder);
  });
  return names.filter((name) => /^\d{4}\.jsonl$/.test(name)).sort();
}

function linesOf(file: string, text: string): JournalLine[] {
  const parts = text.split('\n');
  const last = parts.pop() ?? '';
  return [
    ...parts.map((each, index) => ({ file, line: index + 1, text: each, isWhole: true })),
    ...(last === '' ? [] : [{ file, line: parts.length + 1, text: last, isWhole: false }]),
  ];
}

/** Of the newest line that reads; null when none does. */
function lastNumberOf(lines: readonly JournalLine[]): number | null {
  for (const { text } of lines.toReversed()) {
    const entry = readJournalLine(text, checksumOf);
    if (entry) return entry.n;
  }
  return null;
}

function shorten(details: Record<string, string | number>): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(details).map(([key, value]) => [
      key,
      typeof value === 'string' ? value.slice(0, longestText) : value,
    ]),
  );
}
