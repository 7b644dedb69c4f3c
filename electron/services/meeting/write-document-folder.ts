import { mkdir, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { buildContentsPage, type ContentsRow } from '../../../core/documents/contents-page.ts';
import type { OfficeTableInput } from '../../../core/documents/office-table.ts';
import { ProblemError } from '../../../core/contract/problem.ts';
import { nameFile } from '../../../core/rules/records/name-file.ts';
import { errorCode, fileProblem } from '../../store/file-problem.ts';
import { writeDurably } from '../../store/write-durably.ts';
import type { Program } from '../program.ts';

/** One file of the folder. */
export type FolderItem = Omit<ContentsRow, 'fileName'> & {
  /** Without number, before the extension. */
  name: string;
  extension: string;
  write: (path: string, signal: AbortSignal) => Promise<unknown>;
};

export type WrittenFolder = { folder: string; fileNames: string[] };

/** Another folder of this name is left alone; the new one gets a number. */
const mostTries = 100;

/**
 * Makes one new folder in `parent` with numbered files and a contents page as Word and PDF; nothing that is there is
 * touched. Rejects with `cancelled` when it is aborted, and then takes away what it had written.
 */
export async function writeDocumentFolder(
  program: Program,
  {
    parent,
    name,
    contents,
    look,
    items,
  }: {
    parent: string;
    name: string;
    contents: { name: string; about: string };
    look: OfficeTableInput;
    items: readonly FolderItem[];
  },
  { signal, tell }: { signal: AbortSignal; tell: (doneCount: number, totalCount: number) => void },
): Promise<WrittenFolder> {
  const folder = await makeFolder(parent, name);
  const fileNames: string[] = [];
  const totalCount = items.length + 2;
  const write = async (fileName: string, job: (path: string) => Promise<unknown>) => {
    if (signal.aborted) throw new ProblemError('cancelled');
    fileNames.push(fileName);
    await job(join(folder, fileName));
    tell(fileNames.length, totalCount);
  };
  try {
    tell(0, totalCount);
    const rows: ContentsRow[] = [];
    for (const [index, item] of items.entries()) {
      const fileName = nameFile(`${String(index + 1).padStart(2, '0')} ${item.name}`, item.extension);
      await write(fileName, (path) => item.write(path, signal));
      rows.push({
        title: item.title,
        numberAndDate: item.numberAndDate,
        issuer: item.issuer,
        fileName,
      });
    }
    const page = buildContentsPage(look, contents.name, contents.about, rows);
    for (const [format, extension] of [
      ['word', 'docx'],
      ['pdf', 'pdf'],
    ] as const) {
      await write(nameFile(`00 ${contents.name}`, extension), async (path) => {
        const { bytes } = await program.printer.render(page, format, { signal });
        await writeDurably(path, bytes);
      });
    }
    return { folder, fileNames };
  } catch (error) {
    for (const fileName of fileNames) await rm(join(folder, fileName), { force: true });
    await rmdir(folder).catch(() => undefined); // somebody has put something of theirs into it
    throw error;
  }
}

async function makeFolder(parent: string, name: string): Promise<string> {
  for (let number = 1; number <= mostTries; number += 1) {
    const folder = join(parent, number === 1 ? name : `${name} (${number})`);
    try {
      await mkdir(folder);
      return folder;
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw fileProblem(error, name);
    }
  }
  throw new ProblemError('already-exists', { folder: name });
}
