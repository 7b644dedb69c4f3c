import { useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { withoutValue, changeFigure } from '../../../../core/rules/figures/edit-figure.ts';
import { pasteFigures, type PastedFigures } from '../../../../core/rules/figures/paste-figures.ts';
import { readTableText } from '../../../../core/rules/figures/read-table-text.ts';
import { writeTableText } from '../../../../core/rules/figures/write-table-text.ts';
import { useReport } from '../report-context.ts';
import { useListener } from '../use-listener.ts';
import { countCells, spanOf, type CellRange } from './cell-range.ts';
import { controlOf, isTextCell, placeOf } from './figure-cells.ts';
import type { FigureRowData } from './list-figure-rows.ts';
import { writeCell } from './write-figure-cells.ts';

type Pasted = Omit<PastedFigures, 'report'>;

/** Ranges to and from Excel; a single cell is left to the browser. Each paste and each emptying is one step of undo. */
export function useFigureClipboard(
  table: RefObject<HTMLTableElement | null>,
  rows: readonly FigureRowData[],
  range: CellRange | null,
): { pasted: Pasted | null; dismiss: () => void } {
  const { session } = useReport();
  const [pasted, setPasted] = useState<Pasted | null>(null);
  const isRange = range !== null && countCells(range) > 1;

  /** A field that is being used never takes another text: it is left for the moment of the change. */
  const changeAll = (change: Parameters<typeof session.change>[1]) => {
    const used = controlOf(document.activeElement);
    used?.blur();
    flushSync(() => session.change('figures', change));
    used?.focus();
  };
  const copy = (event: ClipboardEvent) => {
    if (!isRange) return false;
    const { firstRow, lastRow, columns } = spanOf(range);
    event.preventDefault();
    const cells = rows
      .slice(firstRow, lastRow + 1)
      .map(({ figure }) => columns.map((column) => writeCell(figure, column)));
    putOnClipboard(event, cells);
    return true;
  };
  const empty = () => {
    if (!isRange) return;
    const { firstRow, lastRow, columns } = spanOf(range);
    changeAll((report) =>
      rows.slice(firstRow, lastRow + 1).reduce(
        (changed, { indicator }) =>
          changeFigure(changed, indicator.id, (figure) => ({
            ...(columns.includes('value') ? withoutValue(figure, 'blank') : figure),
            ...(columns.includes('target') && { yearTarget: null }),
            ...(columns.includes('note') && { note: '' }),
          })),
        report,
      ),
    );
  };

  useListener(table, 'copy', copy);
  useListener(table, 'cut', (event) => {
    if (copy(event)) empty();
  });
  useListener(table, 'keydown', (event) => {
    if (event.key !== 'Delete' || !isRange || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    empty();
  });
  useListener(table, 'paste', (event) => {
    const control = controlOf(event.target);
    const grid = readTableText(event.clipboardData?.getData('text/plain') ?? '');
    const isOne = grid.length === 1 && grid[0]?.length === 1;
    if (!control || (isOne && !isRange && isTextCell(control))) return;
    event.preventDefault();
    const [text = ''] = grid[0] ?? [];
    const span = isRange ? spanOf(range) : null;
    const at = span ? { row: span.firstRow, column: span.columns[0] ?? 'value' } : placeOf(control);
    // One copied cell fills the whole range, as in a sheet.
    const filled =
      span && isOne
        ? Array.from({ length: span.lastRow - span.firstRow + 1 }, () => span.columns.map(() => text))
        : grid;
    let result: PastedFigures | null = null;
    changeAll((report) => {
      result = pasteFigures(
        report,
        rows.map(({ indicator }) => indicator),
        filled,
        at,
      );
      return result.writtenCount > 0 ? result.report : report;
    });
    setPasted(result);
  });
  return { pasted, dismiss: () => setPasted(null) };
}

/** Asks the browser for the copy that the page then fills in; its newer clipboard needs a permission that we deny. */
export function copyTable(cells: Parameters<typeof writeTableText>[0]): void {
  const fill = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopPropagation();
    putOnClipboard(event, cells);
  };
  document.addEventListener('copy', fill, { capture: true, once: true });
  document.execCommand('copy');
  document.removeEventListener('copy', fill, { capture: true });
}

function putOnClipboard(event: ClipboardEvent, cells: Parameters<typeof writeTableText>[0]): void {
  const { text, html } = writeTableText(cells);
  event.clipboardData?.setData('text/plain', text);
  event.clipboardData?.setData('text/html', html);
}
