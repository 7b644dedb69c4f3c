import type { OutlineSection } from '../../model/outline.ts';
import type { RecognisedBlock } from '../../reading/recognised-document.ts';
import { compareTitles } from './compare-titles.ts';
import { plainTextOf } from '../text/read-plain-text.ts';

export type HeadingMatch = {
  section: OutlineSection;
  /** How many letters of the heading are its title; what follows is text. */
  titleLength: number;
};

type Candidate = { index: number; level: number; title: string; titleLength: number };

const leastScore = 0.55;
const costPerLevel = 0.1;

/**
 * The section of an outline for each heading of a body, by the heading's index. Titles decide, levels help, and the order
 * of both is kept; a heading with the very title of a section that is still free finds it out of order too.
 */
export function matchHeadings(
  body: readonly RecognisedBlock[],
  sections: readonly OutlineSection[],
): Map<number, HeadingMatch> {
  const candidates = body.flatMap(({ block }, index): Candidate[] => {
    if (block.type !== 'heading' || block.level > 3) return [];
    const title = readTitle(block);
    return title === '' ? [] : [{ index, level: block.level, title, titleLength: title.length }];
  });
  const titled = sections.filter((section) => section.kind !== 'opening');
  const scores = candidates.map((candidate) =>
    titled.map((section) => {
      const likeness = compareTitles(candidate.title, section.title);
      const cost = likeness === 1 ? 0 : costPerLevel * Math.abs(section.level - candidate.level);
      return likeness - cost >= leastScore ? likeness - cost + (likeness === 1 ? 1 : 0) : 0;
    }),
  );
  const found = new Map<number, HeadingMatch>();
  const taken = new Set<string>();
  const take = (candidate: Candidate | undefined, section: OutlineSection | undefined) => {
    if (!candidate || !section || found.has(candidate.index) || taken.has(section.id)) return;
    found.set(candidate.index, { section, titleLength: candidate.titleLength });
    taken.add(section.id);
  };
  for (const [row, column] of alignInOrder(scores)) take(candidates[row], titled[column]);
  scores.forEach((row, index) => {
    row.forEach((score, column) => {
      if (score > 1) take(candidates[index], titled[column]);
    });
  });
  return found;
}

/** The title of a heading: of a run-in one the bold beginning, else what stands before the colon. */
export function readTitle(block: RecognisedBlock['block']): string {
  if (block.type !== 'heading') return '';
  const text = plainTextOf(block.content);
  if (block.isRunIn !== true) return text;
  let bold = 0;
  for (const inline of block.content) {
    if (inline.type === 'footnote') continue;
    if (inline.type !== 'text' || inline.isBold !== true) break;
    bold += inline.text.length;
  }
  if (bold > 0) return text.slice(0, bold);
  return /^[^:.;\n]{1,120}(?=:)/.exec(text)?.[0] ?? '';
}

/** Pairs of row and column, both rising, with the greatest sum of scores. */
function alignInOrder(scores: readonly (readonly number[])[]): [number, number][] {
  const rowCount = scores.length;
  const columnCount = scores[0]?.length ?? 0;
  const best = Array.from({ length: rowCount + 1 }, () => new Float64Array(columnCount + 1));
  const at = (row: number, column: number) => best[row]?.[column] ?? 0;
  for (let row = rowCount - 1; row >= 0; row -= 1) {
    for (let column = columnCount - 1; column >= 0; column -= 1) {
      const score = scores[row]?.[column] ?? 0;
      const paired = score > 0 ? score + at(row + 1, column + 1) : 0;
      best[row]?.fill(Math.max(paired, at(row + 1, column), at(row, column + 1)), column, column + 1);
    }
  }
  const pairs: [number, number][] = [];
  let [row, column] = [0, 0];
  while (row < rowCount && column < columnCount) {
    if (at(row, column) === at(row + 1, column)) row += 1;
    else if (at(row, column) === at(row, column + 1)) column += 1;
    else {
      pairs.push([row, column]);
      row += 1;
      column += 1;
    }
  }
  return pairs;
}
