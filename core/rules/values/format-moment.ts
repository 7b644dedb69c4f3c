import type { Instant } from '../../model/instant.ts';
import { dateInVietnam, partsOf, timeInVietnam } from './calendar.ts';
import { formatDateShort } from './format-date.ts';

/** A moment as offices write it on a draft, in Viet Nam's time: `10:50 ngày 16/3`. */
export function formatMoment(moment: Instant): string {
  const { month, day } = partsOf(dateInVietnam(moment));
  return `${timeInVietnam(moment).slice(0, 5)} ngày ${day}/${month}`;
}

/** The same with its year, for what is looked up later: `10:50 ngày 16/3/2021`. */
export function formatMomentOfYear(moment: Instant): string {
  return `${timeInVietnam(moment).slice(0, 5)} ngày ${formatDateShort(dateInVietnam(moment))}`;
}
