import type { Figure } from '../../model/figure.ts';
import type { Indicator } from '../../model/indicator.ts';
import { foldToneKey } from '../text/fold-search-key.ts';
import { formatNumber } from '../values/format-number.ts';
import { parseNumber } from '../values/parse-number.ts';
import type { ReportCheck } from './report-check.ts';

type Known = { label: string; words: string[]; unit: string; value: string };

// A dot or a comma inside a number ends no clause.
const clauses = /(?:[^,;.:()\n]|(?<=\d)[.,](?=\d))+/g;
const numbers = /(?<![\d.,/])\d{1,3}(?:\.\d{3})+(?:,\d+)?(?![\d/])|(?<![\d.,/])\d+(?:,\d+)?(?![\d./]|,\d)/g;

/**
 * A number typed by hand in a clause that names an indicator with all its words, followed by the indicator's unit, and
 * another number in the table. Live references cannot disagree, and a clause with two such numbers is left to people.
 */
export const figuresInProse: ReportCheck = {
  id: 'figures-in-prose',
  find: ({ report, opened, texts }) => {
    const indicators = listKnown(opened.indicators, report.figures);
    if (indicators.length === 0) return [];
    return texts.flatMap(({ text, placeOf }) =>
      [...text.matchAll(clauses)].flatMap((clause) => {
        if (!/\d/.test(clause[0])) return [];
        const found = compareClause(clause[0], indicators);
        if (!found) return [];
        const start = clause.index + found.start;
        return [
          {
            level: 'warning',
            sentence: `${found.known.label}: trong bài ${found.written}, trong bảng số liệu ${formatNumber(found.known.value)}.`,
            place: placeOf(start, start + found.written.length),
          },
        ];
      }),
    );
  },
};

function listKnown(indicators: readonly Indicator[], figures: readonly Figure[]): Known[] {
  return figures.flatMap(({ indicatorId, value }) => {
    const indicator = indicators.find(({ id }) => id === indicatorId);
    if (!indicator || value === null || indicator.unit === '') return [];
    const { label, unit } = indicator;
    const words = wordsOf(label.replace(/\([^)]*\)|trong (?:quý|kỳ|năm|tháng)$/giu, ''));
    // One word alone ("Nữ") stands in too many clauses.
    return words.length > 1 ? [{ label, words, unit: foldToneKey(unit), value }] : [];
  });
}

function compareClause(
  clause: string,
  indicators: readonly Known[],
): { known: Known; start: number; written: string } | null {
  const words = new Set(wordsOf(clause));
  const named = indicators
    .filter((each) => each.words.every((word) => words.has(word)))
    .sort((a, b) => b.words.length - a.words.length);
  const [known] = named;
  if (!known) return null;
  const written = [...clause.matchAll(numbers)].filter((match) =>
    startsWithUnit(clause.slice(match.index + match[0].length), known.unit),
  );
  const [only] = written;
  if (!only || written.length > 1) return null;
  const reading = parseNumber(only[0]);
  if (!reading.ok || named.some(({ value }) => value === reading.value)) return null;
  return { known, start: only.index, written: only[0] };
}

function startsWithUnit(text: string, unit: string): boolean {
  const key = foldToneKey(text);
  return key === unit || (key.startsWith(unit) && !/^\p{L}/u.test(key.slice(unit.length)));
}

function wordsOf(text: string): string[] {
  return foldToneKey(text).match(/\p{L}+/gu) ?? [];
}
