import type { FormCell, FormFact } from '../../model/form.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { FormWorkbook, ShownCell } from '../../reading/form-workbook.ts';
import { compareUnits } from './compare-units.ts';
import { describePlace, isInputCell } from './describe-place.ts';
import { isNeverKnown } from './is-never-known.ts';
import { layOutSheet, type LaidSheet } from './lay-out-sheet.ts';
import { matchIndicator } from './match-indicator.ts';
import { readColumnMeaning } from './read-column-meaning.ts';

/**
 * What the words of a form say that its empty cells ask for: the row names the indicator, the column which of its numbers.
 * Cells that are mapped already are passed over, and so is what two rows or two indicators could both mean. A form is about
 * one kind of body: that whose indicators its rows name most often.
 */
export function proposeCells(
  workbook: FormWorkbook,
  mapped: readonly FormCell[],
  indicators: readonly Indicator[],
): FormCell[] {
  const known = new Set(mapped.map(({ sheet, address }) => `${sheet}!${address}`));
  const sheets = workbook.sheets.filter(({ isHidden }) => !isHidden).map(layOutSheet);
  const figures = groupByKind(indicators)
    .map((group) => sheets.flatMap((laid) => proposeFigures(laid, workbook.looks, group)))
    .reduce((most, found) => (found.length > most.length ? found : most), []);
  return [...figures, ...sheets.flatMap(proposeFacts)].filter(
    ({ sheet, address }) => !known.has(`${sheet}!${address}`),
  );
}

/** All of them first, then those of each kind of body: offices of one house call alike what each counts for itself. */
function groupByKind(indicators: readonly Indicator[]): Indicator[][] {
  const kinds = new Set(indicators.flatMap(({ organisationKinds }) => organisationKinds));
  const groups = [...kinds].map((kind) =>
    indicators.filter(({ organisationKinds }) => organisationKinds.includes(kind)),
  );
  return [[...indicators], ...(groups.length > 1 ? groups : [])];
}

function proposeFigures(
  laid: LaidSheet,
  looks: FormWorkbook['looks'],
  indicators: readonly Indicator[],
): FormCell[] {
  const found: (FormCell & { key: string; row: number })[] = [];
  let total: Indicator | null = null;
  let row = -1;
  let indicator: Indicator | null = null;
  for (const cell of laid.sheet.cells) {
    if (!isInputCell(laid, looks, cell)) continue;
    const words = describePlace(laid, cell.row, cell.column);
    if (cell.row !== row) {
      row = cell.row;
      indicator = matchIndicator(words, indicators, total);
      if (indicator?.parentId === null) total = indicator;
    }
    const value = readColumnMeaning(words.headers);
    if (!indicator || value === null || isNeverKnown(indicator, value)) continue;
    const isAmount = ['period', 'since-new-year', 'previous', 'last-year', 'year-target'].includes(value);
    const power = isAmount && words.unit !== '' ? compareUnits(indicator.unit, words.unit) : 0;
    // Another unit measures something else: the money of a count is an indicator of its own.
    if (power === null) continue;
    found.push({
      sheet: laid.sheet.name,
      address: cell.address,
      source: { kind: 'figure', indicatorId: indicator.id, value, powerOfTen: power, decimals: null },
      key: `${indicator.id} ${value}`,
      row,
    });
  }
  const rowsOf = Map.groupBy(found, ({ key }) => key);
  return found
    .filter(({ key, row }) => rowsOf.get(key)?.every((each) => each.row === row))
    .filter(({ key }) => rowsOf.get(key)?.length === 1)
    .map(({ sheet, address, source }) => ({ sheet, address, source }));
}

const dots = /[.…_]{2,}|…/;

function proposeFacts({ sheet }: LaidSheet): FormCell[] {
  const taken = new Set<FormFact>();
  return sheet.cells.flatMap((cell) => {
    const found = readFact(cell);
    if (!found || taken.has(found.fact)) return [];
    taken.add(found.fact);
    return [{ sheet: sheet.name, address: cell.address, source: { kind: 'fact' as const, ...found } }];
  });
}

/** `Đơn vị báo cáo: ……`, `Kỳ báo cáo: ……`, `……, ngày … tháng … năm …`. */
function readFact({ kind, text }: ShownCell): { fact: FormFact; before: string; after: string } | null {
  if (kind !== 'text') return null;
  const normal = text.normalize('NFC');
  if (/ngày\s*[.…_\s]+tháng\s*[.…_\s]+năm/iu.test(normal) && !normal.includes(':'))
    return { fact: 'place-and-date', before: '', after: '' };
  const label =
    /^\s*(?:(?<organisation>(?:tên )?(?:cơ quan|đơn vị)(?: báo cáo| lập biểu)?)|(?<period>kỳ báo cáo|kỳ))\s*:\s*(?<rest>.*)$/iu.exec(
      normal,
    );
  const rest = label?.groups?.['rest'] ?? '';
  if (!label || (rest !== '' && !dots.test(rest))) return null;
  const before = normal.slice(0, normal.indexOf(':') + 1).trimStart();
  return {
    fact: label.groups?.['organisation'] ? 'organisation-name' : 'period-name',
    before: `${before} `,
    after: '',
  };
}
