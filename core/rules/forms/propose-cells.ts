import type { FormCell, FormFact } from '../../model/form.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { FormWorkbook, ShownCell } from '../../reading/form-workbook.ts';
import { layOutSheet, type LaidSheet } from './lay-out-sheet.ts';
import { listIndicatorsOfKind, proposeFigures, type House } from './propose-figures.ts';

/**
 * What the words of a form say that its empty cells ask for: the row names the indicator, the column which of its numbers,
 * or whose. Cells that are mapped already are passed over, and so is what two rows or two indicators could both mean. Columns
 * that name no body are about one kind of body: that whose indicators the rows name most often.
 */
export function proposeCells(
  workbook: FormWorkbook,
  mapped: readonly FormCell[],
  indicators: readonly Indicator[],
  house: House = { bodies: [], indicators },
): FormCell[] {
  const known = new Set(mapped.map(({ sheet, address }) => `${sheet}!${address}`));
  const sheets = workbook.sheets.filter(({ isHidden }) => !isHidden).map(layOutSheet);
  const figures = groupByKind(indicators)
    .map((group) => sheets.flatMap((laid) => proposeFigures(laid, workbook.looks, group, house)))
    .reduce((most, found) => (found.length > most.length ? found : most), []);
  return [...figures, ...sheets.flatMap(proposeFacts)].filter(
    ({ sheet, address }) => !known.has(`${sheet}!${address}`),
  );
}

/** All of them first, then those of each kind of body: offices of one house call alike what each counts for itself. */
function groupByKind(indicators: readonly Indicator[]): Indicator[][] {
  const kinds = new Set(indicators.flatMap(({ organisationKinds }) => organisationKinds));
  const groups = [...kinds].map((kind) => listIndicatorsOfKind(indicators, kind));
  return [[...indicators], ...(groups.length > 1 ? groups : [])];
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
