import type { Organisation } from '../../model/organisation.ts';
import type { Period } from '../../model/period.ts';
import { lastDayOf } from '../organisations/standing.ts';
import { namePeriod, stepWithinKind } from '../periods/name-period.ts';
import { formatDateShort } from '../values/format-date.ts';

const quarterOrMonth =
  /(?<![\p{L}\p{N}])(quý|tháng)\s+([IVX]+|\d{1,2})\s*(?:\/|,|\s)\s*(?:năm\s+)?(\d{4})(?!\p{N})/giu;

/**
 * A sentence when the abstract of a report names a period of the same kind that is neither this one nor the one to come, for
 * which it sets tasks: it was probably entered in the wrong place.
 */
export function findOtherPeriod(
  abstract: string,
  period: Pick<Period, 'kind' | 'year' | 'ordinal' | 'title'>,
): string | null {
  const word = period.kind === 'quarter' ? 'quý' : period.kind === 'month' ? 'tháng' : null;
  if (word === null) return null;
  const named = [...abstract.normalize('NFC').matchAll(quarterOrMonth)]
    .filter(([, kind]) => kind?.toLowerCase() === word)
    .map(([text, , ordinal = '', year]) => ({ text, ordinal: readOrdinal(ordinal), year: Number(year) }));
  const isNamed = (one: (typeof named)[number], other: { year: number; ordinal: number | null }) =>
    one.ordinal === other.ordinal && one.year === other.year;
  if (named.some((each) => isNamed(each, period))) return null;
  const next = stepWithinKind(period, 1);
  const wrong = named.find((each) => !isNamed(each, next));
  if (!wrong) return null;
  return `trích yếu ghi “${wrong.text}”, không phải ${namePeriod(period)}; xem lại đã nhập đúng kỳ chưa`;
}

/** A sentence when a body ended within the period: its report speaks of a part of it only. */
export function findEndWithin(
  organisation: Organisation,
  { dataFrom, dataTo }: Pick<Period, 'dataFrom' | 'dataTo'>,
): string | null {
  const lastDay = lastDayOf(organisation);
  if (lastDay === null || lastDay >= dataTo || lastDay < dataFrom) return null;
  return `kết thúc hoạt động ngày ${formatDateShort(lastDay)}, trong kỳ; số liệu và nội dung chỉ đến ngày đó`;
}

function readOrdinal(text: string): number {
  const roman = ['i', 'ii', 'iii', 'iv'].indexOf(text.toLowerCase());
  return roman === -1 ? Number(text) : roman + 1;
}
