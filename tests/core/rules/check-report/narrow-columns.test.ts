import { describe, expect, it } from 'vitest';
import { narrowColumns } from '../../../../core/rules/check-report/narrow-columns.ts';
import { moveTableToAppendix } from '../../../../core/rules/appendices/move-table.ts';
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
        remedy: { kind: 'move-to-appendix', tableId: 'bang' },
      },
    ]);
  });

  it('is no finding where the columns have room, or where a narrow one numbers the rows', () => {
    expect(find(Array.from({ length: 12 }, () => 1))).toEqual([]);
    expect(find([4, 50, 46])).toEqual([]);
  });

  it('is one whenever a word has no room, and none in an appendix', () => {
    const cells = ['1', 'Nghiêng', 'Nghiêng'].map((text) => ({
      content: [[{ type: 'text' as const, text }]],
    }));
    const table = {
      type: 'table' as const,
      id: 'bang',
      columnShares: [12, 143, 10],
      headerRowCount: 0,
      rows: [{ cells }],
    };
    const input = { opened, unreadFields: [], texts: [] };
    const report = { ...opened.report, blocks: [table] };
    expect(narrowColumns.find({ ...input, report })).toMatchObject([
      { sentence: expect.stringMatching(/^Bảng có 3 cột, cột 3 khi in chỉ rộng 10 mm/) },
    ]);
    const moved = moveTableToAppendix(report, 'bang', () => 'moi');
    expect(narrowColumns.find({ ...input, report: moved })).toEqual([]);
  });

  const tableOf = (columnShares: number[], words: string[]) => ({
    type: 'table' as const,
    id: 'bang',
    columnShares,
    headerRowCount: 0,
    rows: [{ cells: words.map((text) => ({ content: [[{ type: 'text' as const, text }]] })) }],
  });
  const findIn = (table: ReturnType<typeof tableOf>) =>
    narrowColumns.find({
      report: { ...opened.report, blocks: [table] },
      opened,
      unreadFields: [],
      texts: [],
    });

  it('tells a word longer than 30 mm that its column breaks, and where an appendix would have room', () => {
    const link = 'bandanvan.tinhuynamdinh.vn';
    expect(findIn(tableOf([12, 113, 40], ['1', 'Trang tin', link]))).toMatchObject([
      {
        sentence: `Bảng có 3 cột, cột 3 khi in chỉ rộng 40 mm, “${link}” sẽ bị ngắt giữa chừng. Nên chuyển bảng thành phụ lục (menu Bảng), bớt cột hoặc để cột ấy rộng hơn.`,
        remedy: { kind: 'move-to-appendix' },
      },
    ]);
    expect(findIn(tableOf([12, 83, 70], ['1', 'Trang tin', link]))).toEqual([]);
  });

  it('offers no appendix for a word that no page has room for, and shortens it', () => {
    const [finding] = findIn(tableOf([12, 153], ['1', 'x'.repeat(300)]));
    expect(finding?.sentence).toContain(`“${'x'.repeat(40)}…”`);
    expect(finding?.sentence).toMatch(/Nên viết ngắn lại hoặc để cột ấy rộng hơn\.$/);
    expect(finding?.remedy).toBeUndefined();
  });

  it('tells such a word in an appendix, too', () => {
    const table = tableOf([12, 153], ['1', 'x'.repeat(300)]);
    const moved = moveTableToAppendix({ ...opened.report, blocks: [table] }, 'bang', () => 'moi');
    const [finding, ...others] = narrowColumns.find({ report: moved, opened, unreadFields: [], texts: [] });
    expect(others).toEqual([]);
    expect(finding?.sentence).toMatch(/^Bảng trong Phụ lục(?: I+)?: cột 2 khi in chỉ rộng 2\d\d mm/);
    expect(finding?.remedy).toBeUndefined();
  });
});
