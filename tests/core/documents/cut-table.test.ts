import { describe, expect, it } from 'vitest';
import { cutTable } from '../../../core/documents/cut-table.ts';
import type { TableBlock, TableCell } from '../../../core/documents/print-document.ts';

const cell = (text: string, part: Partial<TableCell> = {}): TableCell => ({
  style: 'table-text',
  columnSpan: 1,
  rowSpan: 1,
  paragraphs: [[{ kind: 'text', text }]],
  ...part,
});

/** TT, the name of a commune, and so many months with a number of five digits. */
function wideTable(count: number, widthMm: number): TableBlock {
  const months = Array.from({ length: count }, (_, index) => index + 1);
  return {
    kind: 'table',
    id: 'rong',
    headerRowCount: 2,
    columnWidthsMm: Array.from({ length: count + 2 }, () => widthMm / (count + 2)),
    rows: [
      {
        cells: [
          cell('TT', { rowSpan: 2, style: 'table-head' }),
          cell('Đơn vị', { rowSpan: 2, style: 'table-head' }),
          cell('Kết quả theo tháng', { columnSpan: count, style: 'table-head' }),
        ],
      },
      { cells: months.map((month) => cell(`Tháng ${month}`, { style: 'table-head' })) },
      ...[1, 2].map((row) => ({
        cells: [cell(String(row)), cell(`Xã số ${row}`), ...months.map((month) => cell(`${month}.${row}00`))],
      })),
    ],
  };
}

const textOf = ({ paragraphs }: TableCell) =>
  paragraphs
    .flat()
    .map((piece) => (piece.kind === 'text' ? piece.text : ''))
    .join('');
const linesOf = ({ rows }: TableBlock) => rows.map(({ cells }) => cells.map(textOf));

describe('a table too wide for its page', () => {
  const parts = cutTable(wideTable(38, 252), 252, 13);

  it('is cut into parts that repeat the columns that name the rows; no column is lost or narrow', () => {
    expect(parts.map(({ part }) => part)).toEqual([1, 2, 3, 4]);
    const months = parts.flatMap(({ rows }) => rows[1]?.cells.map(textOf) ?? []);
    expect(months).toEqual(Array.from({ length: 38 }, (_, index) => `Tháng ${index + 1}`));
    for (const part of parts) {
      expect(linesOf(part)[2]?.slice(0, 2)).toEqual(['1', 'Xã số 1']);
      expect(part.columnWidthsMm.reduce((sum, width) => sum + width, 0)).toBeCloseTo(252, 3);
      expect(Math.min(...part.columnWidthsMm.slice(1))).toBeGreaterThanOrEqual(12);
    }
  });

  it('shares its columns among the parts about equally', () => {
    const counts = parts.map(({ columnWidthsMm }) => columnWidthsMm.length - 2);
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(2);
  });

  it('says a head over several columns in each part, as wide as what is under it there', () => {
    for (const { rows, columnWidthsMm } of parts) {
      const [tt, name, head] = rows[0]?.cells ?? [];
      expect([tt, name, head].map((each) => each && textOf(each))).toEqual([
        'TT',
        'Đơn vị',
        'Kết quả theo tháng',
      ]);
      expect(head?.columnSpan).toBe(columnWidthsMm.length - 2);
    }
  });

  it('prints a note once', () => {
    const table = wideTable(38, 252);
    const name = table.rows[2]?.cells[1];
    name?.paragraphs[0]?.push({ kind: 'footnote', id: 'n1', pieces: [{ kind: 'text', text: 'Mới lập' }] });
    const notes = cutTable(table, 252, 13).flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs.flat())),
    );
    expect(notes.filter(({ kind }) => kind === 'footnote')).toHaveLength(1);
  });

  it('repeats only the first column when that names the rows', () => {
    const table = wideTable(38, 252);
    const named = {
      ...table,
      rows: table.rows.map(({ cells }, index) => ({
        cells: index < 2 ? cells : [cell(`Xã Nghĩa ${index}`), ...cells.slice(1)],
      })),
    };
    const [, second] = cutTable(named, 252, 13);
    expect(second?.rows[2]?.cells.map(textOf)[0]).toBe('Xã Nghĩa 2');
    expect(second?.rows[2]?.cells.map(textOf)[1]).not.toBe('Xã số 1');
  });
});

describe('a head with groups', () => {
  it('is cut between them: no group stands in two parts when that costs no more parts', () => {
    const table = wideTable(11, 165);
    const [head, ...others] = table.rows;
    const grouped = [3, 2, 4, 2].map((columnSpan, index) =>
      cell(`Nhóm ${index + 1}`, { columnSpan, style: 'table-head' }),
    );
    const parts = cutTable(
      { ...table, rows: [{ cells: [...(head?.cells.slice(0, 2) ?? []), ...grouped] }, ...others] },
      165,
      13,
    );
    expect(parts.map((part) => linesOf(part)[0]?.slice(2))).toEqual([
      ['Nhóm 1', 'Nhóm 2'],
      ['Nhóm 3', 'Nhóm 4'],
    ]);
  });
});

describe('a table that has room', () => {
  it('is left as it is', () => {
    const table = wideTable(6, 252);
    expect(cutTable(table, 252, 13)).toEqual([table]);
  });

  it('gives a long word its width when the other columns can spare it', () => {
    const table = wideTable(2, 165);
    const link = cell('https://dulieu.namdinh.gov.vn');
    const rows = table.rows.map((row, index) =>
      index === 2 ? { cells: [...row.cells.slice(0, 3), link] } : row,
    );
    const [only, ...others] = cutTable({ ...table, rows, columnWidthsMm: [40, 60, 45, 20] }, 165, 13);
    expect(others).toEqual([]);
    expect(only?.columnWidthsMm.at(-1)).toBeGreaterThan(45);
  });

  it('takes it from wide columns before it is cut', () => {
    const table = wideTable(6, 165);
    const uneven = { ...table, columnWidthsMm: [4, 107, ...Array.from({ length: 6 }, () => 9)] };
    const [only, ...others] = cutTable(uneven, 165, 13);
    expect(others).toEqual([]);
    expect(only?.part).toBeUndefined();
    expect(Math.min(...(only?.columnWidthsMm.slice(2) ?? []))).toBeGreaterThan(13);
    expect(only?.columnWidthsMm.reduce((sum, width) => sum + width, 0)).toBeCloseTo(165, 3);
  });
});
