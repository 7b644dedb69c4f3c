import { foldSearchKey } from '../rules/text/fold-search-key.ts';
import { compareVietnamese, sortVietnamese } from '../rules/text/sort-vietnamese.ts';
import type { AnyNoun, CatalogueRecord, Column, NounContext, Row } from './catalogue-noun.ts';
import { showCell } from './show-cell.ts';

export type Sorting = { column: string; isDescending: boolean };

export type ListLine = { id: string; row: Row; searchKey: string };

/** The lines of the list, each with all that the search looks at: every cell of every row of the record. */
export function listLines(
  noun: AnyNoun,
  records: readonly CatalogueRecord[],
  context: NounContext,
): ListLine[] {
  return records.map((record) => {
    const rows = noun.writeRows(record, context);
    const texts = rows.flatMap((row) =>
      noun.columns.map((column) => showCell(row[column.key], column, context)),
    );
    return {
      id: record.id,
      row: noun.summarise ? noun.summarise(record, context) : (rows[0] ?? {}),
      searchKey: foldSearchKey(texts.join(' ')),
    };
  });
}

/** The lines that hold every word that is looked for, with marks or without, in any order. */
export function searchLines(lines: readonly ListLine[], wanted: string): ListLine[] {
  const words = foldSearchKey(wanted).split(' ').filter(Boolean);
  return lines.filter(({ searchKey }) => words.every((word) => searchKey.includes(word)));
}

/** By one column; empty cells come last whichever way it goes, equal ones keep their order. */
export function sortLines(
  lines: readonly ListLine[],
  columns: readonly Column[],
  { column: key, isDescending }: Sorting,
  context: NounContext,
): ListLine[] {
  const column = columns.find((each) => each.key === key);
  if (!column) return [...lines];
  const filled = lines.filter(({ row }) => row[key] != null);
  const empty = lines.filter(({ row }) => row[key] == null);
  const sorted = sortFilled(filled, column, context);
  return [...(isDescending ? reverseStably(sorted, column, context) : sorted), ...empty];
}

function sortFilled(lines: readonly ListLine[], column: Column, context: NounContext): ListLine[] {
  const valueOf = ({ row }: ListLine) => row[column.key] ?? '';
  switch (column.type) {
    case 'number':
      return lines.toSorted((first, second) => Number(valueOf(first)) - Number(valueOf(second)));
    case 'date':
      return lines.toSorted((first, second) => compareText(valueOf(first), valueOf(second)));
    case 'text':
    case 'lines':
    case 'choice':
    case 'yes-no':
      return sortVietnamese(lines, (line) => showCell(valueOf(line), column, context));
  }
}

function reverseStably(lines: readonly ListLine[], column: Column, context: NounContext): ListLine[] {
  const groups: ListLine[][] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    const [first] = last ?? [];
    const isEqual =
      first !== undefined &&
      compareVietnamese(
        showCell(first.row[column.key], column, context),
        showCell(line.row[column.key], column, context),
      ) === 0;
    if (last && isEqual) last.push(line);
    else groups.push([line]);
  }
  return groups.toReversed().flat();
}

function compareText(first: string, second: string): number {
  if (first === second) return 0;
  return first < second ? -1 : 1;
}
