import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readOfficeLook } from '../../../../electron/services/meeting/read-office-look.ts';
import {
  writeDocumentFolder,
  type FolderItem,
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

const item = (name: string, write: FolderItem['write']): FolderItem => ({
  name,
  extension: 'txt',
  title: name,
  numberAndDate: '',
  issuer: '',
  write,
});

async function writeInto(items: FolderItem[], abort: AbortController, told: number[] = []) {
  return writeDocumentFolder(
    program,
    {
      parent: place,
      name: 'Tài liệu',
      contents: { name: 'Mục lục', about: '' },
      look: await readOfficeLook(program, period),
      items,
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
        await writeFile(join(path, '..', 'ghi chú.txt'), 'của tôi');
        abort.abort();
      }),
    ],
    abort,
  );
  await expect(writing).rejects.toMatchObject({ problem: { code: 'cancelled' } });
  expect(await readdir(join(place, 'Tài liệu'))).toEqual(['ghi chú.txt']);
});

it('counts each file, and the two of the contents page', async () => {
  const told: number[] = [];
  const { fileNames } = await writeInto(
    [item('một', (path) => writeFile(path, '1'))],
    new AbortController(),
    told,
  );
  expect(told).toEqual([0, 1, 2, 3]);
  expect(fileNames).toEqual(['01 một.txt', '00 Mục lục.docx', '00 Mục lục.pdf']);
});
