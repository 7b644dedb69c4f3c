import { describe, expect, it } from 'vitest';
import { compareTable } from '../../../core/catalogue/compare-table.ts';
import { indicatorNoun } from '../../../core/catalogue/indicator-columns.ts';
import type { AnyNoun } from '../../../core/catalogue/catalogue-noun.ts';
import type { FileCell, FileSheet } from '../../../core/reading/sheet.ts';
import { catalogueContext } from '../../support/arbitrary-records.ts';

const titles = ['Mã', 'Ký hiệu', 'Nội dung số liệu', 'ĐVT', 'Cách tính', 'Là “trong đó” của', 'Loại cơ quan'];

function sheetOf(...rows: string[][]): FileSheet[] {
  const cell = (text: string): FileCell => (text === '' ? { kind: 'blank' } : { kind: 'text', text });
  return [{ name: 'Nội dung số liệu', rows: [titles, ...rows].map((row) => row.map(cell)), merges: [] }];
}

function compare(sheets: FileSheet[]) {
  let count = 0;
  const newId = () => `moi-${(count += 1)}`;
  const noun: AnyNoun = indicatorNoun;
  const comparison = compareTable(noun, sheets, [], { ...catalogueContext, names: { indicator: [] } }, newId);
  if (comparison.status !== 'compared') throw new Error(comparison.sentence);
  return comparison;
}

const total = ['', 'ND14', 'Hội viên kết nạp mới', 'hội viên', 'Phát sinh trong kỳ', '', 'Hội Nông dân'];
const part = [
  '',
  'ND14.1',
  'Nữ',
  'hội viên',
  'Phát sinh trong kỳ',
  'ND14 Hội viên kết nạp mới',
  'Hội Nông dân',
];

describe('a total and its parts in one Excel file', () => {
  it.each([
    ['the total first', [total, part]],
    ['the part first', [part, total]],
  ])('come together: %s', (_order, rows) => {
    const { differences, refused } = compare(sheetOf(...rows));
    expect(refused).toEqual([]);
    const records = differences.map(({ record }) => record);
    const whole = records.find((each) => 'code' in each && each.code === 'ND14');
    const share = records.find((each) => 'code' in each && each.code === 'ND14.1');
    expect(records).toHaveLength(2);
    expect(share).toMatchObject({ parentId: whole?.id });
    expect(differences.find(({ record }) => record === share)?.changes).toContainEqual(
      expect.objectContaining({ title: 'Là “trong đó” của', after: 'ND14 Hội viên kết nạp mới' }),
    );
  });

  it('are refused together when the total cannot be taken, each with its reason', () => {
    const wrong = total.with(4, 'Tỷ lệ (%)');
    const { differences, refused } = compare(sheetOf(wrong, part));
    expect(differences.map(({ name }) => name)).toEqual(['ND14 Hội viên kết nạp mới']);
    expect(refused).toMatchObject([{ fileRow: 3, title: 'Là “trong đó” của' }]);
    const twice = compare(sheetOf(total, total.with(2, 'Hội viên mới'), part));
    expect(twice.differences).toEqual([]);
    expect(twice.refused.map(({ fileRow }) => fileRow)).toEqual([2, 3, 4]);
  });

  it('does not invent a total that stands nowhere', () => {
    const { differences, refused } = compare(sheetOf(part));
    expect(differences).toEqual([]);
    expect(refused).toMatchObject([{ fileRow: 2, title: 'Là “trong đó” của' }]);
  });
});
