import type { CheckedText } from './list-texts.ts';
import type { Finding } from './report-check.ts';

const contextLength = 16;

/** A warning at each place where a pattern fits, told with the words around it. */
export function findInTexts(
  texts: readonly CheckedText[],
  pattern: RegExp,
  describe: (around: string, found: string) => string,
  level: Finding['level'] = 'warning',
): Omit<Finding, 'id'>[] {
  return texts.flatMap(({ text, placeOf }) =>
    [...text.matchAll(pattern)].map((match) => {
      const [found] = match;
      const end = match.index + found.length;
      return {
        level,
        sentence: describe(wordsAround(text, match.index, end), found),
        place: placeOf(match.index, end),
      };
    }),
  );
}

/** Whole words before and after, so that the sentence can be recognised. */
function wordsAround(text: string, from: number, to: number): string {
  const start = Math.max(0, from - contextLength);
  const before = text.slice(start, from);
  const after = text.slice(to, to + contextLength);
  const cutBefore = start > 0 ? before.replace(/^\S*\s/, '') : before;
  const cutAfter = to + contextLength < text.length ? after.replace(/\s\S*$/, '') : after;
  return `${cutBefore}${text.slice(from, to)}${cutAfter}`.replace(/[\uFFFC\n]/g, ' ').trim();
}
