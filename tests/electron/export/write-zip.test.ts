import { crc32 } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeZip } from '../../../electron/export/write-zip.ts';

const files = {
  'a.xml': '<a>Báo cáo số 7, 😀</a>',
  'word/empty.xml': '',
  'word/long.xml': 'dài '.repeat(50_000),
};

describe('a zip file', () => {
  it('gives back every text under its path', () => {
    const unzipped = unzipSync(writeZip(files, '2021-03-20'));
    expect(
      Object.fromEntries(Object.entries(unzipped).map(([path, bytes]) => [path, strFromU8(bytes)])),
    ).toEqual(files);
  });

  it('says of each entry, before it and in the list, its length, check sum and the given day', () => {
    const zip = Buffer.from(writeZip(files, '2021-03-20'));
    let entry = zip.readUInt32LE(zip.length - 6);
    for (const [path, text] of Object.entries(files)) {
      const local = zip.readUInt32LE(entry + 42);
      expect(zip.readUInt32LE(entry)).toBe(0x02014b50);
      expect(zip.readUInt32LE(local)).toBe(0x04034b50);
      for (const about of [zip.subarray(entry + 6, entry + 32), zip.subarray(local + 4, local + 30)]) {
        expect(about.readUInt16LE(6)).toBe(0);
        expect(about.readUInt16LE(8)).toBe(((2021 - 1980) << 9) | (3 << 5) | 20);
        expect(about.readUInt32LE(10)).toBe(crc32(text));
        expect(about.readUInt32LE(18)).toBe(Buffer.byteLength(text));
        expect(about.readUInt16LE(22)).toBe(path.length);
      }
      entry += 46 + path.length;
    }
    expect(entry).toBe(zip.length - 22);
    expect(zip.readUInt16LE(zip.length - 12)).toBe(3);
  });

  it.each([
    ['1900-01-01', 1980],
    ['2300-12-31', 2107],
  ])('takes the day %s for the nearest year that the format knows', (date, year) => {
    const zip = Buffer.from(writeZip(files, date));
    expect((zip.readUInt16LE(12) >> 9) + 1980).toBe(year);
  });
});
