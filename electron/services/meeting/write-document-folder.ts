import { mkdir, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { PrintDocument } from '../../../core/documents/print-document.ts';
import { ProblemError } from '../../../core/contract/problem.ts';
import type { FileNameSettings } from '../../../core/model/file-name-settings.ts';
import { nameFile, nameStem } from '../../../core/rules/file-names/name-file.ts';
import { errorCode, fileProblem } from '../../store/file-problem.ts';
import { systemFiles } from '../../store/file-system.ts';
import { isThere } from '../../store/is-there.ts';
import { renameWithRetries, writeDurably } from '../../store/write-durably.ts';
import type { Program } from '../program.ts';

/** One file of a document; `label` stands behind the document's name: `bản ký`. */
export type FolderFile = {
  label?: string;
  extension: string;
  /** May answer how many pages it has. */
  write: (path: string, signal: AbortSignal) => Promise<unknown>;
};

/** One numbered document of the folder: one file, several, or none where it lies on paper elsewhere. */
export type FolderDocument<Row> = {
  /** Without number, before the extension. */
  name: string;
  files: readonly FolderFile[];
  row: Row;
};

/** What the contents page is told of a document that has been written. */
export type WrittenDocument<Row> = { row: Row; fileNames: string[]; pageCount: number | null };

export type FolderProgress = {
  signal: AbortSignal;
  tell: (doneCount: number, totalCount: number) => void;
  /** How the names of the folder and its files are written; absent: with their marks. */
  spelling?: Pick<FileNameSettings, 'isAscii' | 'space'> | undefined;
};

export type WrittenFolder = { folder: string; fileNames: string[] };

/** Another folder of this name is left alone; the new one gets a number. */
const mostTries = 100;

/** While it is written: a power cut leaves a folder that says what it is. */
const unfinished = ' (đang ghi dở)';

/**
 * Makes one new folder in `parent` with numbered files and a contents page as Word and PDF; nothing that is there is
 * touched, and the folder has its name only when it is whole. Rejects with `cancelled` when it is aborted, and then takes
 * away what it had written.
 */
export async function writeDocumentFolder<Row>(
  program: Program,
  {
    parent,
    name: title,
    contents,
    documents,
  }: {
    parent: string;
    name: string;
    contents: { name: string; build: (written: readonly WrittenDocument<Row>[]) => PrintDocument };
    documents: readonly FolderDocument<Row>[];
  },
  { signal, tell, spelling }: FolderProgress,
): Promise<WrittenFolder> {
  const name = nameStem(title, spelling);
  const draft = await makeFolder(parent, nameStem(title, spelling, unfinished));
  const fileNames: string[] = [];
  const totalCount = documents.reduce((sum, { files }) => sum + files.length, 2);
  const write = async <T>(fileName: string, job: (path: string) => Promise<T>): Promise<T> => {
    if (signal.aborted) throw new ProblemError('cancelled');
    fileNames.push(fileName);
    const result = await job(join(draft, fileName));
    tell(fileNames.length, totalCount);
    return result;
  };
  try {
    tell(0, totalCount);
    const written: WrittenDocument<Row>[] = [];
    for (const [index, { name: own, files, row }] of documents.entries()) {
      const names: string[] = [];
      let pageCount: number | null = null;
      for (const { label, extension, write: job } of files) {
        const fileName = nameUnused(fileNames, (number) => {
          const ending = `${label === undefined ? '' : ` - ${label}`}${number === 1 ? '' : ` (${number})`}`;
          return nameFile(`${String(index + 1).padStart(2, '0')} ${own}`, extension, spelling, ending);
        });
        const told = await write(fileName, (path) => job(path, signal));
        pageCount ??= readPageCount(told);
        names.push(fileName);
      }
      written.push({ row, fileNames: names, pageCount });
    }
    const page = contents.build(written);
    for (const [format, extension] of [
      ['word', 'docx'],
      ['pdf', 'pdf'],
    ] as const) {
      await write(nameFile(`00 ${contents.name}`, extension, spelling), async (path) => {
        const { bytes } = await program.printer.render(page, format, { signal });
        await writeDurably(path, bytes);
      });
    }
    if (signal.aborted) throw new ProblemError('cancelled');
    return { folder: await settleFolder(draft, parent, name), fileNames };
  } catch (error) {
    for (const fileName of fileNames) await rm(join(draft, fileName), { force: true });
    await rmdir(draft).catch(() => undefined); // somebody has put something of theirs into it
    throw error;
  }
}

/** Two files of one document may be called the same: what came with it may bear any name. */
function nameUnused(taken: readonly string[], nameNumbered: (number: number) => string): string {
  for (let number = 1; ; number += 1) {
    const name = nameNumbered(number);
    if (!taken.includes(name)) return name;
  }
}

function readPageCount(told: unknown): number | null {
  return typeof told === 'object' &&
    told !== null &&
    'pageCount' in told &&
    typeof told.pageCount === 'number'
    ? told.pageCount
    : null;
}

async function makeFolder(parent: string, name: string): Promise<string> {
  for (const folder of namesOf(parent, name)) {
    try {
      await mkdir(folder);
      return folder;
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw fileProblem(error, name);
    }
  }
  throw new ProblemError('already-exists', { folder: name });
}

/** Gives the written folder the first name that is free. */
async function settleFolder(draft: string, parent: string, name: string): Promise<string> {
  for (const folder of namesOf(parent, name)) {
    if (await isThere(folder)) continue;
    await renameWithRetries(systemFiles, draft, folder).catch((error: unknown) => {
      throw error instanceof ProblemError ? error : fileProblem(error, name);
    });
    return folder;
  }
  throw new ProblemError('already-exists', { folder: name });
}

function* namesOf(parent: string, name: string): Generator<string> {
  for (let number = 1; number <= mostTries; number += 1)
    yield join(parent, number === 1 ? name : `${name} (${number})`);
}
