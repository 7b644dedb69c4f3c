import type { Figure } from '../../model/figure.ts';
import type { Indicator } from '../../model/indicator.ts';
import { limits } from '../../model/limits.ts';
import type { Report } from '../../model/report.ts';
import { changeFigure, withoutValue, withPart, withValue } from './edit-figure.ts';
import { foldSearchKey } from '../text/fold-search-key.ts';
import { normaliseText } from '../text/normalise-text.ts';
import { readFigureText, type FigureTextReading } from './read-figure-text.ts';

/** The columns of the figures table that a range covers, from left to right. */
export const figureColumns = ['value', 'target', 'note'] as const;
export type FigureColumn = (typeof figureColumns)[number];

export type PasteRefusal =
  Extract<FigureTextReading, { state: 'unread' }>['reason'] | 'needs-parts' | 'not-a-ratio' | 'no-number';

export type PastedFigures = {
  report: Report;
  /** How many cells of the table were written. */
  writtenCount: number;
  /** Cells that could not be read, each with the row it was meant for. */
  unread: { label: string; text: string; reason: PasteRefusal }[];
  /** What has no row or column in the table, a line per row of the range. */
  leftOver: string[];
};

type Row = Pick<Indicator, 'id' | 'label' | 'unit' | 'kind'>;

/**
 * Puts a range from the clipboard into the figures. When one of its first columns names the rows as the table does, each
 * line goes to the row of its name and a head line to the columns of its heads; otherwise the range begins at the cell
 * where it is pasted. An empty cell changes nothing, so that a form half filled in never empties the other half.
 */
export function pasteFigures(
  report: Report,
  rows: readonly Row[],
  grid: readonly (readonly string[])[],
  at: { row: number; column: FigureColumn },
): PastedFigures {
  const pasted: PastedFigures = { report, writtenCount: 0, unread: [], leftOver: [] };
  const labels = findLabels(rows, grid);
  const columns = labels ? placeColumns(grid, labels, at.column) : columnsFrom(at.column);
  grid.forEach((cells, index) => {
    if (labels?.headIndex === index) return;
    const row = labels ? labels.rowOf(index) : rows[at.row + index];
    const isPlaced = (column: number) =>
      row !== undefined && (columns.has(column) || labels?.known.has(column) === true);
    const extra = cells.filter((text, column) => text.trim() !== '' && !isPlaced(column));
    if (extra.length > 0) pasted.leftOver.push(extra.join(' · '));
    if (!row) return;
    cells.forEach((text, column) => {
      const target = columns.get(column);
      if (target && text.trim() !== '') pasteCell(pasted, row, target, text);
    });
  });
  return pasted;
}

function pasteCell(pasted: PastedFigures, row: Row, column: FigureColumn, text: string): void {
  const reading = column === 'note' ? writeNote(text) : readCell(row, column, text);
  if (typeof reading === 'string') {
    pasted.unread.push({ label: row.label, text: text.trim(), reason: reading });
    return;
  }
  pasted.report = changeFigure(pasted.report, row.id, reading);
  pasted.writtenCount += 1;
}

type Change = (figure: Figure) => Figure;

function writeNote(text: string): Change {
  const note = normaliseText(text).replace(/\s+/g, ' ').trim().slice(0, limits.lineCharacters);
  return (figure) => ({ ...figure, note });
}

function readCell(row: Row, column: 'value' | 'target', text: string): Change | PasteRefusal {
  const reading = readFigureText(text, { isStrict: true });
  switch (reading.state) {
    case 'unread':
      return reading.reason;
    case 'empty':
      return (figure) => figure;
    case 'blank':
    case 'none': {
      const { state } = reading;
      return column === 'value'
        ? (figure) => withoutValue(figure, state)
        : (figure) => ({ ...figure, yearTarget: null });
    }
    case 'parts':
      if (column === 'target') return 'no-number';
      return row.kind === 'ratio'
        ? (figure) =>
            withPart(withPart(figure, 'numerator', reading.numerator), 'denominator', reading.denominator)
        : 'not-a-ratio';
    case 'value':
      if (column === 'target') return (figure) => ({ ...figure, yearTarget: reading.value });
      if (row.kind === 'ratio') return 'needs-parts';
      return (figure) => ({
        ...withValue(figure, reading.value),
        isEstimate: reading.isEstimate || figure.isEstimate,
      });
  }
}

type Labels = {
  /** The columns that only say what the table knows: names, units, earlier periods, shares. */
  known: Set<number>;
  headIndex: number | null;
  rowOf: (index: number) => Row | undefined;
};

/** The column of the range that names rows of the table, when at least half of its cells do. */
function findLabels(rows: readonly Row[], grid: readonly (readonly string[])[]): Labels | null {
  const width = Math.max(...grid.map((cells) => cells.length));
  for (let column = 0; column < Math.min(width - 1, 3); column += 1) {
    const found = matchRows(rows, grid, column);
    const named = grid.filter((cells) => (cells[column] ?? '').trim() !== '').length;
    if (found.size === 0 || found.size * 2 < named) continue;
    const first = Math.min(...found.keys());
    const columns = Array.from({ length: width }, (_, each) => each);
    const isUnit = (each: number) =>
      [...found].every(([index, row]) => fold(grid[index]?.[each] ?? '') === fold(row.unit));
    const headIndex = first > 0 && readHeads(grid[first - 1] ?? []).size > 0 ? first - 1 : null;
    const isKnownHead = (each: number) =>
      headIndex !== null && knownHeads.has(foldSearchKey(grid[headIndex]?.[each] ?? ''));
    return {
      known: new Set(columns.filter((each) => each <= column || isUnit(each) || isKnownHead(each))),
      headIndex,
      rowOf: (index) => found.get(index),
    };
  }
  return null;
}

/** Names may stand twice ("Nữ" under two totals): each line takes the first row of its name that is still free. */
function matchRows(
  rows: readonly Row[],
  grid: readonly (readonly string[])[],
  column: number,
): Map<number, Row> {
  const free = [...rows];
  const found = new Map<number, Row>();
  grid.forEach((cells, index) => {
    const label = fold(cells[column] ?? '');
    const place = label === '' ? -1 : free.findIndex((row) => fold(row.label) === label);
    const [row] = place === -1 ? [] : free.splice(place, 1);
    if (row) found.set(index, row);
  });
  return found;
}

function fold(text: string): string {
  return foldSearchKey(text).replace(/^(?:trong do:?|[-+*]|\d+\.?|[a-z]\))\s*/, '');
}

const heads: Record<string, FigureColumn> = {
  'ky nay': 'value',
  'so lieu': 'value',
  'thuc hien': 'value',
  'ket qua': 'value',
  'chi tieu nam': 'target',
  'chi tieu': 'target',
  'ghi chu': 'note',
};

const knownHeads = new Set(['ky truoc', 'cung ky nam truoc', 'uoc', 'dat (%)']);

function readHeads(cells: readonly string[]): Map<number, FigureColumn> {
  return new Map(
    cells.flatMap((text, column) => {
      const head = heads[foldSearchKey(text)];
      return head ? [[column, head] as const] : [];
    }),
  );
}

function placeColumns(
  grid: readonly (readonly string[])[],
  labels: Labels,
  column: FigureColumn,
): Map<number, FigureColumn> {
  const named =
    labels.headIndex === null ? new Map<number, FigureColumn>() : readHeads(grid[labels.headIndex] ?? []);
  if (named.size > 0) return named;
  const width = Math.max(...grid.map((cells) => cells.length));
  const free = Array.from({ length: width }, (_, each) => each).filter((each) => !labels.known.has(each));
  const targets = figureColumns.slice(figureColumns.indexOf(column));
  return new Map(free.flatMap((each, index) => (targets[index] ? [[each, targets[index]] as const] : [])));
}

function columnsFrom(column: FigureColumn): Map<number, FigureColumn> {
  return new Map(figureColumns.slice(figureColumns.indexOf(column)).map((each, index) => [index, each]));
}
