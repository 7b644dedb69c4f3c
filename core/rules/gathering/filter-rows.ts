import type { GatheringRow, GatheringState } from '../../contract/gathering.ts';
import { countStates } from './count-gathered.ts';
import { gatheringStateNames } from './gather-report.ts';

/** What the rows of the office's home are narrowed down to: a state, or whether a report is late. */
export type GatheringFilter = GatheringState | 'all' | 'overdue' | 'late';

type Filtered = Pick<GatheringRow, 'isExpected' | 'state' | 'isOverdue' | 'isOnTime'>;

export function matchesGathering(row: Filtered, filter: GatheringFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'overdue':
      return row.isOverdue;
    case 'late':
      return row.isOnTime === false;
    default:
      return row.state === filter;
  }
}

/** The filters that leave something, each with how many that are expected it leaves. */
export function listGatheringFilters(rows: readonly Filtered[]): { value: GatheringFilter; label: string }[] {
  const count = (filter: GatheringFilter) =>
    rows.filter((row) => row.isExpected && matchesGathering(row, filter)).length;
  const [overdue, late] = [count('overdue'), count('late')];
  return [
    { value: 'all', label: 'Mọi tình trạng' },
    ...(overdue > 0 ? [{ value: 'overdue' as const, label: `Quá hạn (${overdue})` }] : []),
    ...(late > 0 ? [{ value: 'late' as const, label: `Gửi muộn (${late})` }] : []),
    ...countStates(rows).map(({ state, count: of }) => ({
      value: state,
      label: `${gatheringStateNames[state]} (${of})`,
    })),
  ];
}
