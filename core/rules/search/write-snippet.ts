import type { WordMatch } from './match-words.ts';

/** A stretch of a result's text; what was looked for is marked. */
export type SnippetPart = { text: string; isMatch: boolean };

const lettersBefore = 50;
const lettersInAll = 170;

/** The words around the first match, on one line, cut between words. */
export function writeSnippet(text: string, { ranges }: WordMatch): SnippetPart[] {
  const first = ranges[0] ?? { start: 0, end: 0 };
  const from = first.start <= lettersBefore ? 0 : nextWord(text, first.start - lettersBefore, first.start);
  const to = Math.max(first.end, previousEnd(text, from + lettersInAll));
  const parts: SnippetPart[] = [];
  let at = from;
  const add = (end: number, isMatch: boolean) => {
    const own = text.slice(at, end).replace(/\s+/g, ' ').replaceAll('\uFFFC', '…');
    if (own !== '') parts.push({ text: own, isMatch });
    at = end;
  };
  if (from > 0) parts.push({ text: '… ', isMatch: false });
  for (const { start, end } of ranges) {
    if (start < at || end > to) continue;
    add(start, false);
    add(end, true);
  }
  add(to, false);
  if (to < text.length) parts.push({ text: ' …', isMatch: false });
  return parts;
}

function nextWord(text: string, from: number, latest: number): number {
  const space = text.slice(from, latest).search(/\s/);
  return space === -1 ? from : from + space + 1;
}

function previousEnd(text: string, to: number): number {
  if (to >= text.length) return text.length;
  const space = text.slice(0, to).search(/\s\S*$/);
  return space <= 0 ? to : space;
}
