import type { Instant } from '../../model/instant.ts';
import { dateInVietnam, daysBetween } from '../values/calendar.ts';

const daysBeforeWarning = 3;

/** Whether the last checked backup is more than three days old, seen at `now`. None at all is told in other words. */
export function isBackupOld(lastCheckedAt: Instant | null, now: Instant): boolean {
  if (lastCheckedAt === null) return false;
  return daysBetween(dateInVietnam(lastCheckedAt), dateInVietnam(now)) > daysBeforeWarning;
}
