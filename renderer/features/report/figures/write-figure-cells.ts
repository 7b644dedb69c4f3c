import type { OpenedReport } from '../../../../core/contract/views.ts';
import type { Figure } from '../../../../core/model/figure.ts';
import { percentOf } from '../../../../core/rules/values/add-decimals.ts';
import type { FigureColumn } from '../../../../core/rules/figures/paste-figures.ts';
import type { TableTextCell } from '../../../../core/rules/figures/write-table-text.ts';
import type { FigureRowData } from './list-figure-rows.ts';

/** One cell as Excel gets it; a dash is "không phát sinh". */
export function writeCell(figure: Figure, column: FigureColumn): TableTextCell {
  switch (column) {
    case 'value':
      return figure.state === 'none' ? { text: '-' } : writeNumber(figure.value);
    case 'target':
      return writeNumber(figure.yearTarget);
    case 'note':
      return { text: figure.note };
  }
}

/** The whole table with its heads, as it goes to Excel and can come back from there. */
export function writeWholeTable(
  rows: readonly FigureRowData[],
  opened: Pick<OpenedReport, 'previous' | 'lastYear'>,
): TableTextCell[][] {
  const previous = valuesOf(opened.previous?.figures);
  const lastYear = valuesOf(opened.lastYear?.figures);
  return [
    [
      'Nội dung số liệu',
      'ĐVT',
      'Kỳ trước',
      'Cùng kỳ năm trước',
      'Kỳ này',
      'Ước',
      'Chỉ tiêu năm',
      'Đạt (%)',
      'Ghi chú',
    ].map((text) => ({ text })),
    ...rows.map(({ indicator, figure }) => [
      { text: indicator.label },
      { text: indicator.unit },
      writeNumber(previous.get(indicator.id) ?? null),
      writeNumber(lastYear.get(indicator.id) ?? null),
      writeCell(figure, 'value'),
      { text: figure.isEstimate ? 'ước' : '' },
      writeCell(figure, 'target'),
      writeNumber(shareOf(figure, indicator.kind)),
      writeCell(figure, 'note'),
    ]),
  ];
}

/** Percent of the year's target; a ratio is a percent already. */
export function shareOf(figure: Figure, kind: FigureRowData['indicator']['kind']): string | null {
  return figure.value !== null && figure.yearTarget !== null && kind !== 'ratio'
    ? percentOf(figure.value, figure.yearTarget)
    : null;
}

function valuesOf(figures: readonly { indicatorId: string; value: string | null }[] = []) {
  return new Map(figures.map((each) => [each.indicatorId, each.value]));
}

function writeNumber(number: string | null): TableTextCell {
  return number === null ? { text: '' } : { number };
}
