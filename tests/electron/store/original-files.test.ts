import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepOriginalFile, removeOldOriginals } from '../../../electron/store/original-files.ts';
import { openRecordStore } from '../../../electron/store/open-record-store.ts';

let data: string;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'giao-ban-originals-'));
});
afterEach(() => rm(data, { recursive: true, force: true }));

const folder = () => join(data, 'received', 'originals');
const bytes = new TextEncoder().encode('tệp cũ');

describe('the original of a report that was begun from a file', () => {
  it('is kept byte for byte, and the data folder has nothing foreign in it', async () => {
    await keepOriginalFile(data, bytes, '2021-03-16');
    const [name = ''] = await readdir(folder());
    expect(name).toMatch(/^2021-03-16-[0-9a-f]{64}\.docx$/);
    expect(new Uint8Array(await readFile(join(folder(), name)))).toEqual(bytes);
    expect((await openRecordStore(data, () => '2021-03-16T00:00:00.000Z').listAll()).foreignFiles).toEqual(
      [],
    );
  });

  it('goes after 30 days, and nothing else in the folder with it', async () => {
    await removeOldOriginals(data, '2021-03-16');
    await keepOriginalFile(data, bytes, '2021-02-14');
    await keepOriginalFile(data, bytes, '2021-02-13');
    await mkdir(folder(), { recursive: true });
    await writeFile(join(folder(), '2001-01-01 của tôi.docx'), '');
    await removeOldOriginals(data, '2021-03-16');
    expect((await readdir(folder())).map((name) => name.slice(0, 13)).sort()).toEqual([
      '2001-01-01 củ',
      expect.stringContaining('2021-02-14-'),
    ]);
  });
});
