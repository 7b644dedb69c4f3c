import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The four files of the document font. */
export const fontFileNames = [
  'Tinos-Regular.ttf',
  'Tinos-Bold.ttf',
  'Tinos-Italic.ttf',
  'Tinos-BoldItalic.ttf',
] as const;

/** Code points for which every style of the document font has a glyph. Rejects when a file is missing or no font. */
export function readFontCharacters(fontFolder: string): Promise<ReadonlySet<number>> {
  const known = read.get(fontFolder);
  if (known) return known;
  const reading = readCommonCharacters(fontFolder);
  read.set(fontFolder, reading);
  return reading;
}

/** The fonts do not change while the program runs. */
const read = new Map<string, Promise<ReadonlySet<number>>>();

async function readCommonCharacters(fontFolder: string): Promise<ReadonlySet<number>> {
  const styles = await Promise.all(
    fontFileNames.map(async (name) => parseCharacterMap(await readFile(join(fontFolder, name)))),
  );
  const [first = new Set<number>(), ...others] = styles;
  return new Set([...first].filter((codePoint) => others.every((style) => style.has(codePoint))));
}

/** Code points of a TrueType font: table `cmap`, formats 4 and 12, of the OpenType specification. */
export function parseCharacterMap(bytes: Uint8Array): Set<number> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const cmap = findTable(view, 'cmap');
  const codePoints = new Set<number>();
  for (let index = 0; index < view.getUint16(cmap + 2); index += 1) {
    const subtable = cmap + view.getUint32(cmap + 8 + index * 8);
    switch (view.getUint16(subtable)) {
      case 4:
        readSegments(view, subtable, codePoints);
        break;
      case 12:
        readGroups(view, subtable, codePoints);
        break;
    }
  }
  return codePoints;
}

function findTable(view: DataView, tag: string): number {
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const record = 12 + index * 16;
    const found = [0, 1, 2, 3].map((at) => String.fromCharCode(view.getUint8(record + at))).join('');
    if (found === tag) return view.getUint32(record + 8);
  }
  throw new Error(`font without table ${tag}`);
}

function readSegments(view: DataView, subtable: number, codePoints: Set<number>): void {
  const doubleCount = view.getUint16(subtable + 6);
  const ends = subtable + 14;
  const starts = ends + doubleCount + 2;
  const deltas = starts + doubleCount;
  const rangeOffsets = deltas + doubleCount;
  for (let at = 0; at < doubleCount; at += 2) {
    const start = view.getUint16(starts + at);
    const rangeOffset = view.getUint16(rangeOffsets + at);
    for (let code = start; code <= view.getUint16(ends + at) && code < 0xffff; code += 1) {
      const found =
        rangeOffset === 0 ? code : view.getUint16(rangeOffsets + at + rangeOffset + (code - start) * 2);
      const isMissing = found === 0 || (found + view.getUint16(deltas + at)) % 0x10000 === 0;
      if (!isMissing) codePoints.add(code);
    }
  }
}

function readGroups(view: DataView, subtable: number, codePoints: Set<number>): void {
  for (let index = 0; index < view.getUint32(subtable + 12); index += 1) {
    const group = subtable + 16 + index * 12;
    const firstGlyph = view.getUint32(group + 8);
    const start = view.getUint32(group);
    for (let code = start; code <= view.getUint32(group + 4); code += 1) {
      if (firstGlyph + code - start !== 0) codePoints.add(code);
    }
  }
}
