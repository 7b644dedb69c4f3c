import { describe, expect, it } from 'vitest';
import { narrowColumns } from '../../../../core/rules/check-report/narrow-columns.ts';
import { fakeOpenedReport } from '../../../support/fake-data.ts';

const opened = fakeOpenedReport('nam-dinh-hoi-nong-dan');

const find = (columnShares: number[]) =>
  narrowColumns.find({
    report: {
      ...opened.report,
      blocks: [{ type: 'table', id: 'bang', columnShares, headerRowCount: 0, rows: [] }],
    },
    opened,
    unreadFields: [],
    texts: [],
  });

describe('a table with too many columns', () => {
  it('is told with its narrowest column, at the table', () => {
    expect(find(Array.from({ length: 40 }, () => 1))).toMatchObject([
      {
        level: 'warning',
        sentence: expect.stringMatching(/^Bảng có 40 cột, cột hẹp nhất khi in chỉ rộng 4 mm/),
        place: { kind: 'block', blockId: 'bang' },
      },
    ]);
  });

  it('is no finding where the columns have room, or where a narrow one numbers the rows', () => {
    expect(find(Array.from({ length: 12 }, () => 1))).toEqual([]);
    expect(find([4, 50, 46])).toEqual([]);
  });
});
