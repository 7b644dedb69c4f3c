import type { CellSource, FigureValue, FormCell } from '../../model/form.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { FormWorkbook, ShownCell } from '../../reading/form-workbook.ts';
import { foldSearchKey } from '../text/fold-search-key.ts';
import { compareUnits } from './compare-units.ts';
import { describePlace, isInputCell, type PlaceWords } from './describe-place.ts';
import { isNeverKnown } from './is-never-known.ts';
import type { LaidSheet } from './lay-out-sheet.ts';
import { matchBody, matchSum, type FormBody } from './match-body.ts';
import { matchIndicator } from './match-indicator.ts';
import { readColumnMeaning } from './read-column-meaning.ts';

/** The bodies of the house, of which a column may bear the name, and the indicators of all of them. */
export type House = { bodies: readonly FormBody[]; indicators: readonly Indicator[] };

type Proposal = FormCell & { row: number; source: Extract<CellSource, { kind: 'figure' }> };

/** What the rows and columns of a sheet ask for; where a column names no body, the rows are about `group`. */
export function proposeFigures(
  laid: LaidSheet,
  looks: FormWorkbook['looks'],
  group: readonly Indicator[],
  { bodies, indicators }: House,
): FormCell[] {
  const readGroup = createRowReader(group);
  const readersOfBodies = createBodyReaders(bodies, indicators);
  const found: Proposal[] = [];
  const sums: { cell: ShownCell; value: FigureValue }[] = [];
  for (const cell of laid.sheet.cells) {
    if (!isInputCell(laid, looks, cell)) continue;
    const words = describePlace(laid, cell.row, cell.column);
    const named = matchBody(words.headers, bodies);
    const sum = named ? null : matchSum(words.headers);
    if (sum) sums.push({ cell, value: readColumnMeaning(sum.rest) ?? 'period' });
    const readRow = named ? readersOfBodies.get(named.body.id) : readGroup;
    const indicator = readRow?.(cell.row, words);
    const value = named ? (readColumnMeaning(named.rest) ?? 'period') : readColumnMeaning(words.headers);
    if (!indicator || value === null || isNeverKnown(indicator, value)) continue;
    const powerOfTen = readPower(indicator, value, words.unit);
    // Another unit measures something else: the money of a count is an indicator of its own.
    if (powerOfTen === null) continue;
    const body = named ? { organisationId: named.body.id } : {};
    found.push({
      sheet: laid.sheet.name,
      address: cell.address,
      row: cell.row,
      source: { kind: 'figure', ...body, indicatorId: indicator.id, value, powerOfTen, decimals: null },
    });
  }
  return keepSingle(settleSums(found, sums)).map(({ sheet, address, source }) => ({
    sheet,
    address,
    source,
  }));
}

export function listIndicatorsOfKind(indicators: readonly Indicator[], kind: string): Indicator[] {
  return indicators.filter(({ organisationKinds }) => organisationKinds.includes(kind));
}

type RowReader = (row: number, words: PlaceWords) => Indicator | null;

/** For each body its own indicator of a row, unless the row rather speaks of what only others count. */
function createBodyReaders(
  bodies: readonly FormBody[],
  indicators: readonly Indicator[],
): Map<string, RowReader> {
  const labels = new Map(indicators.map((each) => [foldSearchKey(each.label), each]));
  const readAny = createRowReader([...labels.values()]);
  return new Map(
    bodies.map(({ id, kind }) => {
      const readOwn = createRowReader(listIndicatorsOfKind(indicators, kind));
      const read: RowReader = (row, words) => {
        const own = readOwn(row, words);
        const any = readAny(row, words);
        return own && any && foldSearchKey(any.label) !== foldSearchKey(own.label) ? null : own;
      };
      return [id, read];
    }),
  );
}

/** Reads the rows of a sheet from the top: the indicator of each, whose parts may follow below. */
function createRowReader(indicators: readonly Indicator[]): RowReader {
  let total: Indicator | null = null;
  let last: { row: number; indicator: Indicator | null } | null = null;
  return (row, words) => {
    if (last?.row === row) return last.indicator;
    const indicator = matchIndicator(words, indicators, total);
    if (indicator?.parentId === null) total = indicator;
    last = { row, indicator };
    return indicator;
  };
}

function readPower(indicator: Indicator, value: FigureValue, unit: string): number | null {
  const isAmount = ['period', 'since-new-year', 'previous', 'last-year', 'year-target'].includes(value);
  return isAmount && unit !== '' ? compareUnits(indicator.unit, unit) : 0;
}

/** A column `Cộng` beside columns of bodies is their sum, where they all speak of one indicator; else nobody could add it. */
function settleSums(
  found: readonly Proposal[],
  sums: readonly { cell: ShownCell; value: FigureValue }[],
): Proposal[] {
  const settled = new Map<string, Proposal | null>();
  for (const { cell, value } of sums) {
    const beside = found.filter(({ row, source }) => row === cell.row && source.organisationId !== undefined);
    const [first, ...others] = beside.filter(({ source }) => source.value === value);
    if (beside.length === 0) continue;
    const isOne = others.every(({ source }) => source.indicatorId === first?.source.indicatorId);
    settled.set(cell.address, first && others.length > 0 && isOne ? sumOf(first, cell.address) : null);
  }
  const rest = found.filter(({ address }) => !settled.has(address));
  return [...rest, ...[...settled.values()].filter((each) => each !== null)];
}

function sumOf({ source, ...proposal }: Proposal, address: string): Proposal {
  const { organisationId: _organisationId, ...amount } = source;
  return { ...proposal, address, source: { ...amount, isSum: true } };
}

/** What two cells could both hold is proposed for none. */
function keepSingle(found: readonly Proposal[]): Proposal[] {
  const keyOf = ({ source: { organisationId = '', isSum = false, indicatorId, value } }: Proposal) =>
    `${isSum ? '+' : organisationId} ${indicatorId} ${value}`;
  const cellsOf = Map.groupBy(found, keyOf);
  return found.filter((each) => cellsOf.get(keyOf(each))?.length === 1);
}
