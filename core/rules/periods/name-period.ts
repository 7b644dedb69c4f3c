import type { Period } from '../../model/period.ts';
import { toRoman } from '../sections/number-headings.ts';
import { capitalise } from '../text/capitalise.ts';

type Named = Pick<Period, 'kind' | 'year' | 'ordinal' | 'title'>;

/** How a period is called in running text: `quý I/2021`, `6 tháng đầu năm 2021`, `9 tháng năm 2021`, `tháng 3/2021`. */
export function namePeriod(period: Named): string {
  switch (period.kind) {
    case 'month':
      return `tháng ${period.ordinal ?? 1}/${period.year}`;
    case 'quarter':
      return `quý ${toRoman(period.ordinal ?? 1)}/${period.year}`;
    case 'half-year':
      return `6 tháng đầu năm ${period.year}`;
    case 'nine-months':
      return `9 tháng năm ${period.year}`;
    case 'year':
      return `năm ${period.year}`;
    case 'special':
    case 'urgent':
      return period.title;
  }
}

/** The same without what a special report is about, which stands in the title of its period: `chuyên đề`, `đột xuất`. */
export function namePeriodWithoutTitle(period: Named): string {
  if (period.kind === 'special') return 'chuyên đề';
  return period.kind === 'urgent' ? 'đột xuất' : namePeriod(period);
}

/** The same name at the start of a line or in a list: `Quý I/2021`. */
export function namePeriodAsTitle(period: Named): string {
  return capitalise(namePeriod(period));
}

/**
 * The time for which a report sets its next tasks: after quý I comes quý II, after 6 tháng đầu năm come 6 tháng cuối
 * năm, after 9 tháng comes quý IV. Special and urgent reports have none: `thời gian tới`.
 */
export function nameNextPeriod(period: Named): string {
  switch (period.kind) {
    case 'half-year':
      return `6 tháng cuối năm ${period.year}`;
    case 'nine-months':
      return `quý IV/${period.year}`;
    case 'special':
    case 'urgent':
      return 'thời gian tới';
    case 'month':
    case 'quarter':
    case 'year':
      return namePeriod({ ...period, ...stepWithinKind(period, 1) });
  }
}

/** Year and ordinal of the period of the same kind that lies `steps` later (negative: earlier). */
export function stepWithinKind(
  period: Pick<Named, 'kind' | 'year' | 'ordinal'>,
  steps: number,
): { year: number; ordinal: number | null } {
  const count = period.kind === 'quarter' ? 4 : period.kind === 'month' ? 12 : 1;
  const index = period.year * count + ((period.ordinal ?? 1) - 1) + steps;
  const year = Math.floor(index / count);
  return { year, ordinal: count === 1 ? null : index - year * count + 1 };
}
