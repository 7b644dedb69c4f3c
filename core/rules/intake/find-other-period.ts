import type { Period } from '../../model/period.ts';
import { toRoman } from '../sections/number-headings.ts';

type Named = Pick<Period, 'kind' | 'year' | 'ordinal'>;

const mentions: readonly { kind: Period['kind']; pattern: RegExp }[] = [
  { kind: 'quarter', pattern: /quý\s+(IV|I{1,3}|[1-4])(?![\p{L}\d])/iu },
  { kind: 'half-year', pattern: /(?:0?6|sáu)\s+tháng(?!\s+cuối)/iu },
  { kind: 'nine-months', pattern: /(?:0?9|chín)\s+tháng/iu },
  { kind: 'month', pattern: /tháng\s+(\d{1,2})(?!\d)/iu },
  { kind: 'year', pattern: /năm\s+(?=\d{4})/iu },
];

/**
 * The period that a report's title names first, when it is another one than the period for which it is registered; null when
 * it is the same, or none is named: `kết quả công tác quý IV năm 2020` in quý I/2021 gives `quý IV năm 2020`.
 */
export function findOtherPeriod(title: string, period: Named): string | null {
  if (period.kind === 'special' || period.kind === 'urgent') return null;
  const text = title.normalize('NFC');
  const [found] = mentions
    .flatMap(({ kind, pattern }) => {
      const match = pattern.exec(text);
      return match
        ? [{ kind, index: match.index, end: match.index + match[0].length, ordinal: match[1] }]
        : [];
    })
    .toSorted((one, other) => one.index - other.index);
  if (!found) return null;
  const year = /(?<!\d)((?:19|20)\d{2})(?!\d)/.exec(text.slice(found.end));
  const isSameKind = found.kind === period.kind;
  const isSameOrdinal = found.ordinal === undefined || readOrdinal(found.ordinal) === period.ordinal;
  const isSameYear = !year || Number(year[1]) === period.year;
  if (isSameKind && isSameOrdinal && isSameYear) return null;
  const end = year ? found.end + year.index + 4 : found.end;
  return text.slice(found.index, Math.min(end, found.index + 60)).trim();
}

function readOrdinal(text: string): number {
  const roman = [1, 2, 3, 4].find((each) => toRoman(each) === text.toUpperCase());
  return roman ?? Number(text);
}
