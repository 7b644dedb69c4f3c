import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { buildContentsPage } from '../../../../core/documents/contents-page.ts';
import { readOfficeLook } from '../../../../electron/services/meeting/read-office-look.ts';
import {
  writeDocumentFolder,
  type FolderDocument,
  type FolderFile,
} from '../../../../electron/services/meeting/write-document-folder.ts';
import type { Program } from '../../../../electron/services/program.ts';
import { makeProgram, putBasicRecords, wordPrinter } from '../../../support/make-program.ts';
import { period } from '../../../support/records.ts';

let place: string;
let program: Program;

beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'giao-ban-folder-'));
  program = makeProgram(join(place, 'data'), { printer: wordPrinter });
  await putBasicRecords(program);
});
afterEach(() => rm(place, { recursive: true, force: true }));

const item = (name: string, write: FolderFile['write']): FolderDocument<string> => ({
  name,
  files: [{ extension: 'txt', write }],
  row: name,
});

async function writeInto(
  documents: FolderDocument<string>[],
  abort: AbortController,
  { told = [], listed = [] }: { told?: number[]; listed?: unknown[] } = {},
) {
  const look = await readOfficeLook(program, period);
  return writeDocumentFolder(
    program,
    {
      parent: place,
      name: 'Tài liệu',
      contents: {
        name: 'Mục lục',
        build: (written) => {
          listed.push(...written);
          return buildContentsPage(look, 'Mục lục', '', []);
        },
      },
      documents,
    },
    { signal: abort.signal, tell: (doneCount) => told.push(doneCount) },
  );
}

it('takes away everything when it is cancelled between two files, and leaves what was there before', async () => {
  await mkdir(join(place, 'Tài liệu'));
  await writeFile(join(place, 'Tài liệu', 'của người khác.txt'), 'x');
  const abort = new AbortController();
  const never: string[] = [];
  const writing = writeInto(
    [
      item('một', (path) => writeFile(path, '1')),
      item('hai', async (path) => {
        await writeFile(path, '2');
        abort.abort();
      }),
      item('ba', async (path) => {
        never.push(path);
      }),
    ],
    abort,
  );
  await expect(writing).rejects.toMatchObject({ problem: { code: 'cancelled' } });
  expect(never).toEqual([]);
  expect((await readdir(place)).toSorted()).toEqual(['Tài liệu', 'data']);
  expect(await readdir(join(place, 'Tài liệu'))).toEqual(['của người khác.txt']);
});

it('takes away everything when one file cannot be written, also a half of that file', async () => {
  const writing = writeInto(
    [
      item('một', (path) => writeFile(path, '1')),
      item('hai', async (path) => {
        await writeFile(path, 'một nửa');
        throw new Error('đĩa đầy');
      }),
    ],
    new AbortController(),
  );
  await expect(writing).rejects.toThrow('đĩa đầy');
  expect(await readdir(place)).toEqual(['data']);
});

it('keeps what somebody else has put into the folder while it was cancelled', async () => {
  const abort = new AbortController();
  const writing = writeInto(
    [
      item('một', async (path) => {
        await writeFile(path, '1');
        await writeFile(join(dirname(path), 'ghi chú.txt'), 'của tôi');
        abort.abort();
      }),
    ],
    abort,
  );
  await expect(writing).rejects.toMatchObject({ problem: { code: 'cancelled' } });
  expect(await readdir(join(place, 'Tài liệu (đang ghi dở)'))).toEqual(['ghi chú.txt']);
});

it('has its name only when it is whole, beside a folder that is called so already', async () => {
  await mkdir(join(place, 'Tài liệu'));
  const seen: string[][] = [];
  const { folder } = await writeInto(
    [
      item('một', async (path) => {
        await writeFile(path, '1');
        seen.push((await readdir(place)).toSorted());
      }),
    ],
    new AbortController(),
  );
  expect(seen).toEqual([['Tài liệu', 'Tài liệu (đang ghi dở)', 'data']]);
  expect(basename(folder)).toBe('Tài liệu (2)');
  expect(await readdir(folder)).toHaveLength(3);
  expect((await readdir(place)).toSorted()).toEqual(['Tài liệu', 'Tài liệu (2)', 'data']);
});

it('counts each file and the two of the contents page, and numbers documents, of one or several files or none', async () => {
  const told: number[] = [];
  const listed: unknown[] = [];
  const make = (pageCount: number | null) => async (path: string) => {
    await writeFile(path, 'x');
    return { pageCount };
  };
  const { fileNames } = await writeInto(
    [
      {
        name: 'Báo cáo',
        files: [
          { extension: 'docx', write: make(null) },
          { extension: 'pdf', write: make(7) },
          { label: 'bản đến', extension: 'pdf', write: make(null) },
          { label: 'bản đến', extension: 'pdf', write: make(null) },
        ],
        row: 'báo cáo',
      },
      { name: 'Trên giấy', files: [], row: 'trên giấy' },
      item('Thư', make(1)),
    ],
    new AbortController(),
    { told, listed },
  );
  expect(told).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  expect(fileNames).toEqual([
    '01 Báo cáo.docx',
    '01 Báo cáo.pdf',
    '01 Báo cáo - bản đến.pdf',
    '01 Báo cáo - bản đến (2).pdf',
    '03 Thư.txt',
    '00 Mục lục.docx',
    '00 Mục lục.pdf',
  ]);
  expect(listed).toMatchObject([
    { row: 'báo cáo', pageCount: 7 },
    { row: 'trên giấy', pageCount: null, fileNames: [] },
    { row: 'Thư', pageCount: 1 },
  ]);
});
