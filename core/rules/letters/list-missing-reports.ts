import type { Period } from '../../model/period.ts';
import type { ReviewState } from '../../model/review.ts';

/**
 * The bodies expected in a period whose report has not come to the office that gathers them. Of whom nothing can be read is not
 * known to be missing: nobody is reminded of what perhaps has come.
 */
export function listMissingReports(
  period: Pick<Period, 'expectedOrganisationIds' | 'receiverId'>,
  standings: ReadonlyMap<string, ReviewState | 'unreadable'>,
): string[] {
  return period.expectedOrganisationIds.filter(
    (id) => id !== period.receiverId && (standings.get(id) ?? 'not-sent') === 'not-sent',
  );
}
