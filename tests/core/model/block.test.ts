import { describe, expect, it } from 'vitest';
import { block, table } from '../../../core/model/block.ts';
import { locateIssue } from '../../../core/rules/records/locate-issue.ts';

const tableOf = (rowCount: number, cellsPerRow: number) =>
  table.safeParse({
    type: 'table',
    id: 't',
    columnShares: [1],
    headerRowCount: 0,
    rows: Array.from({ length: rowCount }, () => ({
      cells: Array.from({ length: cellsPerRow }, () => ({ content: [] })),
    })),
  });

describe('a table', () => {
  it('has at most 40 cells in a row and 10,000 in all', () => {
    expect(tableOf(250, 40).success).toBe(true);
    for (const [rowCount, cellsPerRow, details] of [
      [1, 41, { field: 'rows.0.cells', reason: 'too_big', expected: '40' }],
      [251, 40, { field: 'rows', reason: 'too_big', expected: '10000' }],
    ] as const) {
      const { error } = tableOf(rowCount, cellsPerRow);
      expect(error && locateIssue(error)).toEqual(details);
    }
  });
});

describe('a copied block', () => {
  const copiedFrom = (origin: object) =>
    block.safeParse({ type: 'paragraph', id: 'p', content: [], copiedFrom: origin });

  it('says which revision, or which Word file, its text was taken from', () => {
    const origins = [
      { organisationId: 'hnd', periodId: '2020-q4', revision: 1, blockId: 'b' },
      { fileName: 'Báo cáo quý IV.docx' },
    ];
    for (const origin of origins) expect(copiedFrom(origin).data?.copiedFrom).toEqual(origin);
    expect(copiedFrom({}).success).toBe(false);
  });
});
