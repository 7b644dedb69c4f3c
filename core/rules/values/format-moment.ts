import type { Instant } from '../../model/instant.ts';
import { dateInVietnam, daysBetween, partsOf, timeInVietnam } from './calendar.ts';
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

/** The same in a table, seen at `now`: `10:50 hôm nay`, `10:50 hôm qua`, `10:50 16/3/2021`. */
export function formatMomentSeenAt(moment: Instant, now: Instant): string {
  const date = dateInVietnam(moment);
  const days = daysBetween(date, dateInVietnam(now));
  const day = days === 0 ? 'hôm nay' : days === 1 ? 'hôm qua' : formatDateShort(date);
  return `${timeInVietnam(moment).slice(0, 5)} ${day}`;
}
