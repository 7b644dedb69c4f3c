// Writes core/layouts/times-widths.ts from the fonts in assets/fonts/tinos, which have the widths of Times New Roman.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';

const root = join(import.meta.dirname, '..');
const target = join(root, 'core', 'layouts', 'times-widths.ts');

const faces = {
  regular: 'Tinos-Regular.ttf',
  bold: 'Tinos-Bold.ttf',
  italic: 'Tinos-Italic.ttf',
  boldItalic: 'Tinos-BoldItalic.ttf',
};

function charactersBetween(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index));
}

// Latin with the Vietnamese letters, which lie in four blocks, then punctuation, superscripts and signs of office text.
const characters = [
  ...charactersBetween(0x20, 0x7e),
  ...charactersBetween(0xa0, 0xff),
  ...'ĂăĐđĨĩŨũƠơƯư'.split(''),
  ...charactersBetween(0x1ea0, 0x1ef9),
  ...'\u2010\u2011\u2013\u2014\u2018\u2019\u201C\u201D\u2020\u2021\u2022\u2026\u202F\u2030\u2032\u2033'.split(
    '',
  ),
  ...'\u2070\u2074\u2075\u2076\u2077\u2078\u2079\u207F\u20AB\u2122\u2190\u2192\u2212\u2248\u2260\u2264\u2265'.split(
    '',
  ),
];

function readTables(font: DataView): Map<string, number> {
  const tables = new Map<string, number>();
  for (let index = 0; index < font.getUint16(4); index += 1) {
    const record = 12 + index * 16;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => font.getUint8(record + byte)));
    tables.set(tag, font.getUint32(record + 8));
  }
  return tables;
}

function tableStart(tables: Map<string, number>, tag: string): number {
  const start = tables.get(tag);
  if (start === undefined) throw new Error(`the font has no table ${tag}`);
  return start;
}

/** Glyph of a character by the font's format 4 table; 0 when it has none. */
function findGlyph(font: DataView, cmap: number, code: number): number {
  for (let index = 0; index < font.getUint16(cmap + 2); index += 1) {
    const table = cmap + font.getUint32(cmap + 4 + index * 8 + 4);
    if (font.getUint16(table) !== 4) continue;
    const doubledCount = font.getUint16(table + 6);
    for (let segment = 0; segment < doubledCount; segment += 2) {
      if (code > font.getUint16(table + 14 + segment)) continue;
      const startAddress = table + 16 + doubledCount + segment;
      const start = font.getUint16(startAddress);
      if (code < start) return 0;
      const delta = font.getInt16(startAddress + doubledCount);
      const rangeAddress = startAddress + 2 * doubledCount;
      const range = font.getUint16(rangeAddress);
      if (range === 0) return (code + delta) & 0xffff;
      const glyph = font.getUint16(rangeAddress + range + 2 * (code - start));
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
  }
  return 0;
}

function readWidths(file: string): [number, string][] {
  const bytes = readFileSync(join(root, 'assets', 'fonts', 'tinos', file));
  const font = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = readTables(font);
  const unitsPerEm = font.getUint16(tableStart(tables, 'head') + 18);
  if (unitsPerEm !== 2048) throw new Error(`${file} has ${unitsPerEm} units per em`);
  const metricCount = font.getUint16(tableStart(tables, 'hhea') + 34);
  const hmtx = tableStart(tables, 'hmtx');
  const cmap = tableStart(tables, 'cmap');
  const charactersByWidth = new Map<number, string>();
  for (const character of characters) {
    const glyph = findGlyph(font, cmap, character.codePointAt(0) ?? 0);
    if (glyph === 0) continue;
    const width = font.getUint16(hmtx + Math.min(glyph, metricCount - 1) * 4);
    charactersByWidth.set(width, (charactersByWidth.get(width) ?? '') + character);
  }
  return [...charactersByWidth].toSorted(([a], [b]) => a - b);
}

function quote(text: string): string {
  const invisible = /[\u00A0\u00AD\u2010\u2011\u202F]/g;
  const escaped = JSON.stringify(text).replace(
    invisible,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
  return escaped;
}

const tables = Object.entries(faces).map(([face, file]) => {
  const rows = readWidths(file).map(([width, signs]) => `[${width}, ${quote(signs)}]`);
  return `${face}: [${rows.join(',')}],`;
});
const source = `// Written by scripts/write-times-metrics.ts from assets/fonts/tinos; not to be edited by hand.

/** Advance widths of Times New Roman (as Tinos has them) in units of 2048 per em: [width, the characters that have it]. */
export const timesWidths: Record<'regular' | 'bold' | 'italic' | 'boldItalic', [number, string][]> = {${tables.join('')}};
`;
writeFileSync(target, await format(source, { ...(await resolveConfig(target)), parser: 'typescript' }));
