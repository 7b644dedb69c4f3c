import { describe, expect, it } from 'vitest';
import type { GatheringRow, GatheringState } from '../../../../core/contract/gathering.ts';
import {
  countMissing,
  countReceived,
  countStates,
  groupByLevel,
} from '../../../../core/rules/gathering/count-gathered.ts';
import { seededRandom } from '../../../support/seeded-random.ts';

type Row = Pick<GatheringRow, 'isExpected' | 'state' | 'level'>;
const row = (state: GatheringState, isExpected = true, level: Row['level'] = 'province'): Row => ({
  state,
  isExpected,
  level,
});

describe('what has come of a period', () => {
  it('counts those that are expected, never more than were asked', () => {
    const rows = [row('received'), row('accepted'), row('not-sent'), row('received', false)];
    expect(countReceived(rows)).toEqual({ received: 2, expected: 3 });
    const damaged = [...rows, row('unreadable')];
    expect(countReceived(damaged)).toEqual({ received: 2, expected: 4 });
    expect(countMissing(damaged)).toBe(1);
  });

  it('adds up for any hundred bodies', () => {
    const random = seededRandom(7);
    const all = [
      'not-sent',
      'received',
      'complete',
      'supplement-requested',
      'accepted',
      'unreadable',
    ] as const;
    for (let round = 0; round < 50; round += 1) {
      const rows = Array.from({ length: 100 }, () =>
        row(all[Math.floor(random() * all.length)] ?? 'received', random() < 0.8),
      );
      const { received, expected } = countReceived(rows);
      expect(received).toBeLessThanOrEqual(expected);
      expect(countStates(rows).reduce((sum, { count }) => sum + count, 0)).toBe(expected);
    }
  });

  it('puts the provincial bodies before the communes', () => {
    const groups = groupByLevel([
      row('received', true, 'commune'),
      row('not-sent'),
      row('not-sent', true, null),
    ]);
    expect(groups.map(({ title, rows }) => [title, rows.length])).toEqual([
      ['Cơ quan cấp tỉnh', 1],
      ['Xã, phường, đặc khu', 1],
      ['Cơ quan, đơn vị khác', 1],
    ]);
  });
});
