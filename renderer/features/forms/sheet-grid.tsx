import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { CellRange, FormSheet, FormWorkbook, ShownCell } from '../../../core/reading/form-workbook.ts';
import { nameColumn, writeAddress } from '../../../core/rules/forms/cell-address.ts';
import { cellOr, layOutSheet, type LaidSheet } from '../../../core/rules/forms/lay-out-sheet.ts';
import { measureSheet, type SheetMetrics } from './sheet-metrics.ts';
import { stepInSheet } from './step-in-sheet.ts';
import styles from './sheet-grid.module.css';

/** What the page lays over a cell of the form. */
export type CellMark = { kind: 'mapped' | 'proposed' | 'refused' | 'value' | 'blank'; text: string };
export type Place = { row: number; column: number };

type Props = {
  sheet: FormSheet;
  looks: FormWorkbook['looks'];
  label: string;
  marks: ReadonlyMap<string, CellMark>;
  selected: Place;
  onSelect: (place: Place) => void;
  /** Enter, Delete, Space and whatever the page adds; true when it was answered. */
  onKey?: (event: React.KeyboardEvent) => boolean;
};

const headHeight = 1.375;
const headWidth = 2.75;
/** Frozen rows and columns may take so much of the window before they scroll with the rest. */
const frozenShare = 0.5;
const rowsAround = 6;
/** Of the small text that says what a cell is mapped to. */
const markPitch = 0.9;

/** A sheet of the form as Excel shows it: widths, merges, frozen head. Arrow keys go from cell to cell. */
export function SheetGrid({ sheet, looks, label, marks, selected, onSelect, onKey }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const laid = useMemo(() => layOutSheet(sheet), [sheet]);
  const metrics = useMemo(() => measureSheet(laid, looks), [laid, looks]);
  const [view, setView] = useState({ top: 0, height: 40, width: 60 });
  const anchor = laid.anchorOf(selected.row, selected.column);
  const { rowTops, columnLefts } = metrics;
  const frozenRows = (rowTops[sheet.frozenRows] ?? 0) < view.height * frozenShare ? sheet.frozenRows : 0;
  const frozenColumns =
    (columnLefts[sheet.frozenColumns] ?? 0) < view.width * frozenShare ? sheet.frozenColumns : 0;

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const measure = () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
      setView({
        top: element.scrollTop / rem,
        height: element.clientHeight / rem,
        width: element.clientWidth / rem,
      });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, []);

  useLayoutEffect(() => {
    scrollTo(scroller.current, laid, metrics, anchor, { rows: frozenRows, columns: frozenColumns });
    // Only a choice moves the sheet, never a change of the window.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [anchor.row, anchor.column, laid]);

  const first = Math.max(frozenRows, findIndex(rowTops, view.top + (rowTops[frozenRows] ?? 0)) - rowsAround);
  const last = Math.min(
    sheet.rowCount - 1,
    findIndex(rowTops, view.top + (rowTops[frozenRows] ?? 0) + view.height) + rowsAround,
  );
  const handleKey = (event: React.KeyboardEvent) => {
    if (onKey?.(event)) {
      event.preventDefault();
      return;
    }
    const next = stepInSheet(event, laid, selected);
    if (!next) return;
    event.preventDefault();
    onSelect(next);
  };
  const layer = { laid, looks, metrics, marks, anchor, onSelect };
  const bodyRows: [number, number] = [first, last];
  const headRows: [number, number] = [0, frozenRows - 1];
  const sizes = {
    gridTemplateColumns: `${headWidth + (columnLefts[frozenColumns] ?? 0)}rem ${(columnLefts.at(-1) ?? 0) - (columnLefts[frozenColumns] ?? 0)}rem`,
    gridTemplateRows: `${headHeight + (rowTops[frozenRows] ?? 0)}rem ${(rowTops.at(-1) ?? 0) - (rowTops[frozenRows] ?? 0)}rem`,
  };
  return (
    <div ref={scroller} className={styles.scroller}>
      <div
        role="grid"
        aria-label={label}
        aria-rowcount={sheet.rowCount}
        aria-colcount={sheet.columnCount}
        aria-activedescendant={`cell-${writeAddress(anchor.row, anchor.column)}`}
        tabIndex={0}
        className={styles.grid}
        style={sizes}
        onKeyDown={handleKey}
      >
        <Layer
          {...layer}
          className={styles.corner}
          rows={headRows}
          columns={[0, frozenColumns - 1]}
          hasTop
          hasLeft
        />
        <Layer
          {...layer}
          className={styles.top}
          rows={headRows}
          columns={[frozenColumns, sheet.columnCount - 1]}
          hasTop
        />
        <Layer
          {...layer}
          className={styles.left}
          rows={bodyRows}
          columns={[0, frozenColumns - 1]}
          origin={frozenRows}
          hasLeft
        />
        <Layer
          {...layer}
          className={styles.body}
          rows={bodyRows}
          columns={[frozenColumns, sheet.columnCount - 1]}
          origin={frozenRows}
        />
      </div>
    </div>
  );
}

type LayerProps = {
  laid: LaidSheet;
  looks: FormWorkbook['looks'];
  metrics: SheetMetrics;
  marks: ReadonlyMap<string, CellMark>;
  anchor: Place;
  onSelect: (place: Place) => void;
  className: string | undefined;
  /** From and to, both inside. */
  rows: [number, number];
  columns: [number, number];
  /** The first row of the layer, when it is not the first that is drawn. */
  origin?: number;
  hasTop?: boolean;
  hasLeft?: boolean;
};

/** One of the four parts that frozen rows and columns make of a sheet. */
function Layer({
  laid,
  looks,
  metrics: { rowTops, columnLefts },
  marks,
  anchor,
  onSelect,
  className,
  rows: [firstRow, lastRow],
  columns: [firstColumn, lastColumn],
  origin = 0,
  hasTop = false,
  hasLeft = false,
}: LayerProps) {
  const top = (row: number) => (rowTops[row] ?? 0) - (rowTops[origin] ?? 0) + (hasTop ? headHeight : 0);
  const left = (column: number) =>
    (columnLefts[column] ?? 0) - (columnLefts[firstColumn] ?? 0) + (hasLeft ? headWidth : 0);
  const rows = listRows(laid, [firstRow, lastRow], [firstColumn, lastColumn], anchor, marks);
  return (
    // Cells stand where the sheet puts them, over each other's rows when they are merged: no table could do that.
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
    <div role="rowgroup" className={className}>
      {hasTop &&
        range(firstColumn, lastColumn).map((column) => (
          <div
            key={column}
            aria-hidden
            className={styles.columnHead}
            data-current={column === anchor.column || undefined}
            style={{ left: `${left(column)}rem`, width: `${left(column + 1) - left(column)}rem` }}
          >
            {left(column + 1) > left(column) && nameColumn(column)}
          </div>
        ))}
      {hasLeft &&
        range(firstRow, lastRow).map((row) => (
          <div
            key={row}
            aria-hidden
            className={styles.rowHead}
            data-current={row === anchor.row || undefined}
            style={{ top: `${top(row)}rem`, height: `${top(row + 1) - top(row)}rem` }}
          >
            {top(row + 1) > top(row) && row + 1}
          </div>
        ))}
      {rows.map(({ row, cells }) => (
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
        <div role="row" key={row} aria-rowindex={row + 1}>
          {cells.map(({ cell, covers }) => {
            const style = {
              left: `${left(cell.column)}rem`,
              top: `${top(cell.row)}rem`,
              // One pixel more: neighbours share the line between them.
              width: `calc(${left(covers.right + 1) - left(cell.column)}rem + 1px)`,
              height: `calc(${top(covers.bottom + 1) - top(cell.row)}rem + 1px)`,
            };
            return (
              <Cell
                key={cell.address}
                cell={cell}
                look={looks[cell.look]}
                mark={marks.get(cell.address)}
                isSelected={cell.row === anchor.row && cell.column === anchor.column}
                isFree={!laid.at(cell.row, covers.right + 1)?.text}
                style={style}
                lines={Math.max(1, Math.floor((top(covers.bottom + 1) - top(cell.row)) / markPitch))}
                onSelect={onSelect}
              />
            );
          })}
        </div>
      ))}
    </div>
  );
}

function Cell({
  cell,
  look,
  mark,
  isSelected,
  isFree,
  style,
  lines,
  onSelect,
}: {
  cell: ShownCell;
  look: FormWorkbook['looks'][number] | undefined;
  mark: CellMark | undefined;
  isSelected: boolean;
  /** Text may run over into the next cell. */
  isFree: boolean;
  style: React.CSSProperties;
  /** How many lines of a mark have room. */
  lines: number;
  onSelect: (place: Place) => void;
}) {
  const shown = mark && (mark.kind === 'value' || cell.text === '') ? mark.text : cell.text;
  const isTagged = mark !== undefined && cell.text !== '' && mark.kind !== 'value';
  /** Text that the form lets run over into empty cells does so with its mark. */
  const isLong = isTagged || (mark?.kind === 'value' && !/^[\d.,%-]*$/.test(mark.text));
  const isNumber = /^-?[\d.,]+%?$/.test(shown) && cell.kind !== 'text';
  const isOver = isFree && !look?.isWrapped && (!mark || isLong);
  const own = look?.horizontal ?? (isNumber ? 'right' : 'left');
  // Left of the first column there is nothing that text could run over into.
  const side = isOver && cell.column === 0 && cell.kind === 'text' && own === 'right' ? 'left' : own;
  return (
    // The grid itself has the keyboard.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      id={`cell-${cell.address}`}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="gridcell"
      aria-colindex={cell.column + 1}
      aria-selected={isSelected}
      aria-label={[isTagged ? `${shown} ${mark.text}` : shown, cell.address, mark && markNames[mark.kind]]
        .filter(Boolean)
        .join(', ')}
      className={styles.cell}
      data-mark={mark?.kind}
      data-kind={cell.kind}
      data-free={isOver || undefined}
      data-vertical={look?.vertical}
      style={{
        ...style,
        justifyContent: side === 'left' ? 'flex-start' : side === 'right' ? 'flex-end' : 'center',
        textAlign: side,
        fontSize: `${((look?.fontSizePt ?? 11) * 4) / 3 / 16}rem`,
        fontWeight: look?.isBold ? 700 : undefined,
        fontStyle: look?.isItalic ? 'italic' : undefined,
        color: mark ? undefined : (look?.color ?? undefined),
        background: mark ? undefined : (look?.fill ?? undefined),
        whiteSpace: look?.isWrapped || (mark && !isLong) ? 'pre-wrap' : 'pre',
        borderTopColor: look?.borders.top ? undefined : 'transparent',
        borderRightColor: look?.borders.right ? undefined : 'transparent',
        borderBottomColor: look?.borders.bottom ? undefined : 'transparent',
        borderLeftColor: look?.borders.left ? undefined : 'transparent',
      }}
      onClick={() => onSelect({ row: cell.row, column: cell.column })}
    >
      <span style={mark && !isLong ? { WebkitLineClamp: lines } : undefined}>{shown}</span>
      {isTagged && (
        <span className={styles.tag} title={mark.text} aria-hidden>
          {mark.text}
        </span>
      )}
    </div>
  );
}

const markNames: Record<CellMark['kind'], string> = {
  mapped: 'đã chọn',
  proposed: 'đề xuất',
  refused: 'không ghi được',
  value: 'sẽ điền',
  blank: 'để trống',
};

/** The cells of a part, row by row: those of the form, those that are marked, and the chosen one. */
function listRows(
  laid: LaidSheet,
  [firstRow, lastRow]: [number, number],
  [firstColumn, lastColumn]: [number, number],
  anchor: Place,
  marks: ReadonlyMap<string, CellMark>,
): { row: number; cells: { cell: ShownCell; covers: CellRange }[] }[] {
  const rows = new Map<number, { cell: ShownCell; covers: CellRange }[]>();
  const seen = new Set<string>();
  const add = (cell: ShownCell) => {
    const covers = laid.rangeAt(cell.row, cell.column) ?? {
      top: cell.row,
      left: cell.column,
      bottom: cell.row,
      right: cell.column,
    };
    const isHere =
      covers.top === cell.row &&
      covers.left === cell.column &&
      cell.column >= firstColumn &&
      cell.column <= lastColumn &&
      // A merged cell that begins above is still to be seen.
      covers.bottom >= firstRow &&
      cell.row <= lastRow;
    if (!isHere || seen.has(cell.address)) return;
    seen.add(cell.address);
    rows.set(cell.row, [...(rows.get(cell.row) ?? []), { cell, covers }]);
  };
  for (const cell of laid.sheet.cells) if (cell.row <= lastRow) add(cell);
  for (const address of marks.keys()) if (!seen.has(address)) addByAddress(laid, address, add);
  add(cellOr(laid, anchor.row, anchor.column));
  return [...rows]
    .filter(([row]) => row >= 0)
    .toSorted(([one], [other]) => one - other)
    .map(([row, cells]) => ({ row, cells }));
}

function addByAddress(laid: LaidSheet, address: string, add: (cell: ShownCell) => void): void {
  const place = /^([A-Z]+)(\d+)$/.exec(address);
  if (!place) return;
  const column =
    Array.from(place[1] ?? '').reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  add(cellOr(laid, Number(place[2]) - 1, column));
}

function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_each, index) => first + index);
}

/** The row or column in which a place lies. */
function findIndex(marks: readonly number[], place: number): number {
  let [low, high] = [0, marks.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((marks[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Brings a cell into the part of the window that is not frozen. */
function scrollTo(
  scroller: HTMLElement | null,
  laid: LaidSheet,
  { rowTops, columnLefts }: SheetMetrics,
  { row, column }: Place,
  frozen: { rows: number; columns: number },
): void {
  if (!scroller) return;
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  const covers = laid.rangeAt(row, column);
  const top = (headHeight + (rowTops[frozen.rows] ?? 0)) * rem;
  const left = (headWidth + (columnLefts[frozen.columns] ?? 0)) * rem;
  if (row >= frozen.rows) {
    const from = (headHeight + (rowTops[row] ?? 0)) * rem;
    const to = (headHeight + (rowTops[(covers?.bottom ?? row) + 1] ?? 0)) * rem;
    if (to > scroller.scrollTop + scroller.clientHeight) scroller.scrollTop = to - scroller.clientHeight;
    if (from < scroller.scrollTop + top) scroller.scrollTop = from - top;
  }
  if (column >= frozen.columns) {
    const from = (headWidth + (columnLefts[column] ?? 0)) * rem;
    const to = (headWidth + (columnLefts[(covers?.right ?? column) + 1] ?? 0)) * rem;
    if (to > scroller.scrollLeft + scroller.clientWidth) scroller.scrollLeft = to - scroller.clientWidth;
    if (from < scroller.scrollLeft + left) scroller.scrollLeft = from - left;
  }
}
