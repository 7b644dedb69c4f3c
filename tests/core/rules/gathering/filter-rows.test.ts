import { expect, test } from 'vitest';
import type { GatheringRow } from '../../../../core/contract/gathering.ts';
import { listGatheringFilters, matchesGathering } from '../../../../core/rules/gathering/filter-rows.ts';

type Row = Pick<GatheringRow, 'isExpected' | 'state' | 'isOverdue' | 'isOnTime'>;
const row = (state: Row['state'], more: Partial<Row> = {}): Row => ({
  state,
  isExpected: true,
  isOverdue: false,
  isOnTime: null,
  ...more,
});

test('rows are narrowed to a state, to what is overdue or came late; each choice tells how many it leaves', () => {
  const rows = [
    row('accepted', { isOnTime: false }),
    row('accepted', { isOnTime: true }),
    row('not-sent', { isOverdue: true }),
    row('not-sent', { isOverdue: true }),
    row('unreadable'),
    row('received', { isExpected: false }),
  ];
  const filters = listGatheringFilters(rows);
  expect(filters.map(({ label }) => label)).toEqual([
    'Mọi tình trạng',
    'Quá hạn (2)',
    'Gửi muộn (1)',
    'Đã chốt (2)',
    'Không đọc được (1)',
    'Chưa gửi (2)',
  ]);
  const expected = rows.filter(({ isExpected }) => isExpected);
  for (const { value, label } of filters.slice(1))
    expect(label).toContain(`(${expected.filter((each) => matchesGathering(each, value)).length})`);
  expect(rows.filter((each) => matchesGathering(each, 'all'))).toHaveLength(rows.length);
});
