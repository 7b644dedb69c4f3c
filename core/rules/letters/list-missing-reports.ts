import type { Period } from '../../model/period.ts';
import type { ReportState } from '../../model/report.ts';

const arrived: ReadonlySet<ReportState> = new Set<ReportState>(['sent', 'supplement-requested', 'received']);

/** The bodies expected in a period whose report has not come to the office that gathers them. */
export function listMissingReports(
  period: Pick<Period, 'expectedOrganisationIds' | 'receiverId'>,
  states: ReadonlyMap<string, ReportState | null>,
): string[] {
  return period.expectedOrganisationIds.filter((id) => {
    const state = states.get(id) ?? null;
    return id !== period.receiverId && (state === null || !arrived.has(state));
  });
}
