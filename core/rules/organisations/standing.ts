import type { Organisation } from '../../model/organisation.ts';

/** The first day on which a body stood. */
export function firstDayOf({ versions }: Organisation): string {
  const [first] = versions;
  if (!first) throw new Error('an organisation without versions');
  return first.from;
}

/** The last day on which a body stood; null: it still does. */
export function lastDayOf({ versions }: Organisation): string | null {
  return versions.at(-1)?.to ?? null;
}

/** Whether a body had begun and not ended on a date; a gap between two versions is bridged by the one before it. */
export function isStandingOn(organisation: Organisation, date: string): boolean {
  return firstDayOf(organisation) <= date && isStandingFrom(organisation, date);
}

/** Whether a body had not ended before a date. */
export function isStandingFrom(organisation: Organisation, date: string): boolean {
  const lastDay = lastDayOf(organisation);
  return lastDay === null || lastDay >= date;
}

/** Whether two spans of days (ends included, null: no end) share one. */
export function haveCommonDay(
  one: { from: string; to: string | null },
  other: { from: string; to: string | null },
): boolean {
  return (one.to === null || one.to >= other.from) && (other.to === null || other.to >= one.from);
}
