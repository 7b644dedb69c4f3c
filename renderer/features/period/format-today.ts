import { dateInVietnam } from '../../../core/rules/values/calendar.ts';

/** Today in Viet Nam, whatever the zone of this PC, `YYYY-MM-DD`. */
export function formatToday(): string {
  return dateInVietnam(new Date().toISOString());
}
