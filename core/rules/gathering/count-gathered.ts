import type { GatheringRow, GatheringState } from '../../contract/gathering.ts';
import type { AdministrativeLevel } from '../../model/organisation.ts';

type Counted = Pick<GatheringRow, 'isExpected' | 'state'>;

/** `Đã nhận 4/6`: of those that are expected only, so that never more have come than were asked. */
export function countReceived(rows: readonly Counted[]): { received: number; expected: number } {
  const expected = rows.filter((row) => row.isExpected);
  return {
    received: expected.filter(({ state }) => hasCome(state)).length,
    expected: expected.length,
  };
}

function hasCome(state: GatheringState): boolean {
  return state !== 'not-sent' && state !== 'unreadable';
}

/** Of how many that are expected nothing has come. */
export function countMissing(rows: readonly Counted[]): number {
  return rows.filter(({ isExpected, state }) => isExpected && state === 'not-sent').length;
}

/** How many expected reports stand where, furthest first; those without any are left out. */
export function countStates(rows: readonly Counted[]): { state: GatheringState; count: number }[] {
  const order: GatheringState[] = [
    'accepted',
    'complete',
    'received',
    'supplement-requested',
    'unreadable',
    'not-sent',
  ];
  return order
    .map((state) => ({ state, count: rows.filter((row) => row.isExpected && row.state === state).length }))
    .filter(({ count }) => count > 0);
}

const levels: readonly (AdministrativeLevel | null)[] = ['central', 'province', 'district', 'commune', null];

const levelNames: Readonly<Record<AdministrativeLevel, string>> = {
  central: 'Cơ quan trung ương',
  province: 'Cơ quan cấp tỉnh',
  district: 'Đơn vị cấp huyện',
  commune: 'Xã, phường, đặc khu',
};

/** The rows under the level of their bodies, highest first, each in the order in which they came. */
export function groupByLevel<Row extends Pick<GatheringRow, 'level'>>(
  rows: readonly Row[],
): { title: string; rows: Row[] }[] {
  return levels
    .map((level) => ({
      title: level === null ? 'Cơ quan, đơn vị khác' : levelNames[level],
      rows: rows.filter((row) => row.level === level),
    }))
    .filter((group) => group.rows.length > 0);
}
