import type { Figure } from '../model/figure.ts';
import type { Indicator } from '../model/indicator.ts';
import { percentOf } from '../rules/values/add-decimals.ts';
import { formatNumber } from '../rules/values/format-number.ts';
import { orderIndicators } from '../rules/figures/order-indicators.ts';
import type { PrintBlock, TableCell } from './print-document.ts';
import { writeFigureValue } from './write-figure-value.ts';
import { writeText } from './write-pieces.ts';

const columns = [
  { title: 'TT', widthMm: 12 },
  { title: 'Nội dung số liệu', widthMm: 68 },
  { title: 'ĐVT', widthMm: 22 },
  { title: 'Kết quả', widthMm: 25 },
  { title: 'Chỉ tiêu năm', widthMm: 20 },
  { title: 'Đạt (%)', widthMm: 18 },
];
/** Without any target of the year its two columns would only take room from the names. */
const columnsWithoutTarget = [
  { title: 'TT', widthMm: 12 },
  { title: 'Nội dung số liệu', widthMm: 98 },
  { title: 'ĐVT', widthMm: 25 },
  { title: 'Kết quả', widthMm: 30 },
];

/** The text width of the official layouts, for which the columns are made. */
const fullWidthMm = 165;

/** What a wider page gives to the names, and to the results (`Không phát sinh` then stays one line). */
const extraShares: Record<string, number> = { 'Nội dung số liệu': 0.75, 'Kết quả': 0.25 };

/** A narrower page narrows all columns alike. */
function fitColumns(used: typeof columns, textWidthMm: number): number[] {
  const share = Math.min(1, textWidthMm / fullWidthMm);
  const extraMm = Math.max(0, textWidthMm - fullWidthMm);
  return used.map(({ title, widthMm }) => widthMm * share + extraMm * (extraShares[title] ?? 0));
}

/** Phụ lục số liệu: one row per figure, breakdowns under their total. Null when no figure is known. */
export function buildFiguresAppendix(
  figures: readonly Figure[],
  indicators: ReadonlyMap<string, Indicator>,
  lines: { name: string; periodName: string; reference: string; textWidthMm: number },
): PrintBlock[] | null {
  if (figures.every(({ state }) => state === 'blank')) return null;
  const used = figures.some((figure) => figure.yearTarget !== null) ? columns : columnsWithoutTarget;
  const ordered = orderIndicators(
    figures.map((figure) => ({
      id: figure.indicatorId,
      parentId: indicators.get(figure.indicatorId)?.parentId ?? null,
      figure,
    })),
  );
  const ids = new Set(ordered.map(({ id }) => id));
  let count = 0;
  return [
    {
      kind: 'title',
      lines: [
        { style: 'appendix-title', pieces: [writeText(lines.name)] },
        { style: 'appendix-title', pieces: [writeText(`Số liệu ${lines.periodName}`)] },
        { style: 'appendix-reference', pieces: [writeText(lines.reference)] },
      ],
    },
    {
      kind: 'table',
      id: 'figures',
      columnWidthsMm: fitColumns(used, lines.textWidthMm),
      headerRowCount: 1,
      rows: [
        { cells: used.map(({ title }) => cell('table-head', title)) },
        ...ordered.map(({ id, parentId, figure }) => {
          const indicator = indicators.get(id);
          const isBreakdown = parentId !== null && ids.has(parentId);
          if (!isBreakdown) count += 1;
          return {
            cells: writeRow(figure, indicator, isBreakdown ? '' : String(count)).slice(0, used.length),
          };
        }),
      ],
    },
  ];
}

function writeRow(figure: Figure, indicator: Indicator | undefined, order: string): TableCell[] {
  const isRatio = indicator?.kind === 'ratio';
  const target = figure.yearTarget;
  const share = figure.value !== null && target !== null ? percentOf(figure.value, target) : null;
  const label = indicator?.label ?? figure.indicatorId;
  return [
    { ...cell('table-text', order), align: 'center' },
    cell('table-text', order ? label : `Trong đó: ${label}`),
    { ...cell('table-text', indicator?.unit ?? ''), align: 'center' },
    cell('table-number', writeFigureValue(figure)),
    cell('table-number', target === null ? '' : formatNumber(target)),
    cell('table-number', share === null || isRatio ? '' : formatNumber(share)),
  ];
}

function cell(style: TableCell['style'], text: string): TableCell {
  return { style, columnSpan: 1, rowSpan: 1, paragraphs: [[writeText(text)]] };
}
