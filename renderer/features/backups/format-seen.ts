import type { Instant } from '../../../core/model/instant.ts';
import { formatMomentSeenAt } from '../../../core/rules/values/format-moment.ts';

/** A moment as it is called now: `08:02 hôm nay`. */
export function formatSeen(moment: Instant): string {
  return formatMomentSeenAt(moment, new Date().toISOString());
}
