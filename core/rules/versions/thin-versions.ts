import type { CalendarDate } from '../../model/calendar-date.ts';
import type { Instant } from '../../model/instant.ts';
import { dateInVietnam, daysBetween } from '../values/calendar.ts';

/** How many states without a name of their own are kept of one record. */
export const mostVersions = 100;

/** `isNamed`: kept for an event (an import, a restore), not as one of many. */
export type DatedVersion = { id: string; version: number; savedAt: Instant; isNamed: boolean };

/**
 * Which states of a record stay: all that have a name, the newest, all of today, then the last of each day of the
 * past 30, of each quarter of a month of the past year, of each month before; a hundred without a name at most. Each of these stretches lies
 * whole within the next longer one, so what stays today would also have stayed had nothing been thinned before.
 */
export function thinVersions(versions: readonly DatedVersion[], today: CalendarDate): Set<string> {
  const newestFirst = versions.toSorted(
    (one, other) => other.savedAt.localeCompare(one.savedAt) || other.version - one.version,
  );
  // A clock that was set back makes the last save look old.
  const last = versions.reduce<DatedVersion | null>(
    (found, each) => (found && found.version >= each.version ? found : each),
    null,
  );
  const kept = new Set(versions.filter(({ isNamed }) => isNamed).map(({ id }) => id));
  if (last) kept.add(last.id);
  const stretches = new Set<string>();
  let unnamed = 0;
  for (const { id, savedAt, isNamed } of newestFirst) {
    const stretch = stretchOf(dateInVietnam(savedAt), today, id);
    const isLastOfStretch = !stretches.has(stretch);
    stretches.add(stretch);
    if (isNamed || !isLastOfStretch || unnamed >= mostVersions) continue;
    unnamed += 1;
    kept.add(id);
  }
  return kept;
}

/** The stretch of time of which only the last state stays; of today each state has one of its own. */
function stretchOf(date: CalendarDate, today: CalendarDate, id: string): string {
  const age = daysBetween(date, today);
  if (age <= 0) return `state ${id}`;
  if (age <= 30) return date;
  const month = date.slice(0, 7);
  return age <= 366 ? `${month} ${Math.min(3, Math.floor((Number(date.slice(8)) - 1) / 7))}` : month;
}
