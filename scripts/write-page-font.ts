// Writes core/layouts/page-font-characters.ts: what all four faces in assets/fonts/tinos can show.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { readFontCharacters } from '../electron/export/pdf/font-characters.ts';

const root = join(import.meta.dirname, '..');
const target = join(root, 'core', 'layouts', 'page-font-characters.ts');

const codePoints = [...(await readFontCharacters(join(root, 'assets', 'fonts', 'tinos')))].toSorted(
  (a, b) => a - b,
);
const ranges: [number, number][] = [];
for (const codePoint of codePoints) {
  const last = ranges.at(-1);
  if (last?.[1] === codePoint - 1) last[1] = codePoint;
  else ranges.push([codePoint, codePoint]);
}
const hex = (codePoint: number) => `0x${codePoint.toString(16)}`;
const source = `// Written by scripts/write-page-font.ts from assets/fonts/tinos; not to be edited by hand.

/** First and last code points of what every face of the page font can show. */
const ranges: readonly (readonly [number, number])[] = [
  ${ranges.map(([first, last]) => `[${hex(first)}, ${hex(last)}]`).join(', ')},
];

/** Code points that the printed page can show. */
export const pageFontCharacters: ReadonlySet<number> = new Set(
  ranges.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, index) => first + index)),
);
`;
writeFileSync(target, await format(source, { ...(await resolveConfig(target)), parser: 'typescript' }));
