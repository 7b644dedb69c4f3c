import type { Block, HeadingLevel } from '../../model/block.ts';
import { toRoman, vietnameseLetter } from './number-headings.ts';

/** What the marks depend on. */
export type MarkedBlock = { type: Block['type']; id: string; level?: HeadingLevel };

/**
 * The mark of each block by id: `I.`, `1.`, `a)`, `-`, `+`. Numbers run on within their level and begin again under
 * each heading above; letters run a, b, c, d, đ, e, g.
 */
export function markHeadings(
  blocks: readonly MarkedBlock[],
  level1Suffix: '.' | '-' = '.',
): Map<string, string> {
  const marks = new Map<string, string>();
  const counts = [0, 0, 0];
  for (const block of blocks) {
    if (block.type !== 'heading' || block.level === undefined) continue;
    if (block.level > 3) {
      marks.set(block.id, block.level === 4 ? '-' : '+');
      continue;
    }
    const index = block.level - 1;
    const count = (counts[index] ?? 0) + 1;
    counts.fill(0, index + 1);
    counts[index] = count;
    marks.set(block.id, numberMarks[index]?.(count, level1Suffix) ?? '');
  }
  return marks;
}

const numberMarks = [
  (count: number, suffix: string) => `${toRoman(count)}${suffix}`,
  (count: number) => `${count}.`,
  (count: number) => `${vietnameseLetter(count)})`,
];
