import { describe, expect, it } from 'vitest';
import { pasteFigures, type FigureColumn } from '../../../../core/rules/figures/paste-figures.ts';
import { fakeIndicators, fakeOpenedReport } from '../../../support/fake-data.ts';

const { report } = fakeOpenedReport('nam-dinh-hoi-nong-dan');
const figure = (from: typeof report, id: string) => from.figures.find((each) => each.indicatorId === id);

function paste(grid: string[][], row = 0, column: FigureColumn = 'value') {
  return pasteFigures(report, fakeIndicators, grid, { row, column });
}

describe('a range without names', () => {
  it('begins at the cell and goes over value, target and note', () => {
    const pasted = paste([['1.234,5', '3.000', 'theo sổ'], ['-'], ['ước 700']], 1);
    expect(pasted).toMatchObject({ writtenCount: 5, unread: [], leftOver: [] });
    expect(figure(pasted.report, 'nd02')).toMatchObject({
      value: '1234.5',
      yearTarget: '3000',
      note: 'theo sổ',
    });
    expect(figure(pasted.report, 'nd02-nu')).toMatchObject({ state: 'none', value: null });
    expect(figure(pasted.report, 'nd03')).toMatchObject({ value: '700', isEstimate: true });
    expect(figure(pasted.report, 'nd01')).toBe(report.figures[0]);
  });

  it('leaves a figure as it is where a cell is empty', () => {
    const pasted = paste([[''], ['5']]);
    expect(figure(pasted.report, 'nd01')).toBe(report.figures[0]);
    expect(pasted.writtenCount).toBe(1);
  });

  it('names each cell that cannot be read, and keeps what the table had', () => {
    const pasted = paste([['12.34'], ['khoảng 7'], ['1,234']]);
    expect(pasted.unread).toEqual([
      { label: 'Hội viên kết nạp mới', text: '12.34', reason: 'ambiguous-dot' },
      { label: 'Tổng số hội viên', text: 'khoảng 7', reason: 'unreadable' },
      { label: 'Nữ', text: '1,234', reason: 'ambiguous-comma' },
    ]);
    expect(pasted.report).toBe(report);
  });

  it('says what is beyond the last row and the last column', () => {
    const pasted = paste([['275/298'], ['9', '10']], fakeIndicators.length - 1);
    expect(pasted.leftOver).toEqual(['9 · 10']);
    expect(figure(pasted.report, 'nd12')).toMatchObject({ numerator: '275', value: '92.28' });
    expect(paste([['x', 'y']], 0, 'note').leftOver).toEqual(['y']);
  });

  it('never takes a ready percent for a ratio, nor a ratio for a number', () => {
    expect(paste([['92,28']], 9).unread[0]?.reason).toBe('needs-parts');
    expect(paste([['1/2']], 0).unread[0]?.reason).toBe('not-a-ratio');
  });
});

describe('a range with names', () => {
  it('goes to the rows of these names, in any order, past the units', () => {
    const pasted = paste([
      ['Tổng số hội viên', 'hội viên', '166.000'],
      ['- Nữ', 'hội viên', '80.000'],
      ['Ngày công đóng góp', 'công', '12'],
      ['Số nhà bia', 'nhà', '3'],
    ]);
    expect(figure(pasted.report, 'nd02')).toMatchObject({ value: '166000' });
    expect(figure(pasted.report, 'nd02-nu')).toMatchObject({ value: '80000' });
    expect(figure(pasted.report, 'nd07')).toMatchObject({ value: '12' });
    expect(pasted.leftOver).toEqual(['Số nhà bia · nhà · 3']);
  });

  it('goes by its head line when there is one, so that our own table comes back from Excel', () => {
    const pasted = paste([
      ['Nội dung số liệu', 'ĐVT', 'Kỳ trước', 'Kỳ này', 'Chỉ tiêu năm', 'Ghi chú'],
      ['Hội viên kết nạp mới', 'hội viên', '800', '1.100', '3.500', 'đã rà soát'],
    ]);
    expect(figure(pasted.report, 'nd01')).toMatchObject({
      value: '1100',
      yearTarget: '3500',
      note: 'đã rà soát',
    });
    expect(pasted.leftOver).toEqual([]);
  });
});
