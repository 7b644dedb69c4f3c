import type { AnyNoun, CatalogueRecord, CellValue, Column, NounContext, Row } from './catalogue-noun.ts';
import { tidyText } from './read-cell.ts';
import { showCell } from './show-cell.ts';

/** One cell, or a whole line of a record, before and after; empty where it was not or is no more. */
export type CellChange = {
  /** Which of a record's lines, from 1; null when the record has only one. */
  part: number | null;
  title: string;
  before: string;
  after: string;
};

/** What differs between a record before and after, cell by cell, as people read it. */
export function compareRecords(
  noun: AnyNoun,
  before: CatalogueRecord,
  after: CatalogueRecord,
  context: NounContext,
): CellChange[] {
  const columns = noun.columns.filter(({ isOnlyShown, isOnlyListed }) => !isOnlyShown && !isOnlyListed);
  const recordColumns = noun.recordColumns ?? columns.map(({ key }) => key);
  const partColumns = columns.filter(({ key }) => !recordColumns.includes(key));
  const [old, fresh] = [noun.writeRows(before, context), noun.writeRows(after, context)];
  const common = columns.filter(({ key }) => recordColumns.includes(key));
  const changes = compareCells(common, old[0] ?? {}, fresh[0] ?? {}, null, context);
  if (partColumns.length === 0) return changes;
  for (const { part, left, right } of pairParts(partColumns, old, fresh))
    changes.push(...compareCells(partColumns, left ?? {}, right ?? {}, part, context));
  return changes;
}

/** Whether two values of a column say the same: what nobody meant to type does not count. */
export function isSameCell(
  column: Column,
  first: CellValue | undefined,
  second: CellValue | undefined,
): boolean {
  if ((first ?? null) === (second ?? null)) return true;
  if (column.type !== 'text' && column.type !== 'lines') return false;
  return tidyText(first ?? '', column) === tidyText(second ?? '', column);
}

function compareCells(
  columns: readonly Column[],
  before: Row,
  after: Row,
  part: number | null,
  context: NounContext,
): CellChange[] {
  return columns
    .filter((column) => !isSameCell(column, before[column.key], after[column.key]))
    .map((column) => ({
      part,
      title: column.title,
      before: showCell(before[column.key], column, context),
      after: showCell(after[column.key], column, context),
    }));
}

/** Lines that are the same are set aside; those that are left stand for each other in their order. */
function pairParts(
  columns: readonly Column[],
  old: readonly Row[],
  fresh: readonly Row[],
): { part: number; left?: Row; right?: Row }[] {
  const isSame = (left: Row, right: Row) =>
    columns.every((column) => isSameCell(column, left[column.key], right[column.key]));
  const leftOver = [...old];
  const changed: { part: number; right: Row }[] = [];
  for (const [index, right] of fresh.entries()) {
    const found = leftOver.findIndex((left) => isSame(left, right));
    if (found === -1) changed.push({ part: index + 1, right });
    else leftOver.splice(found, 1);
  }
  const pairs: { part: number; left?: Row; right?: Row }[] = changed.map((each) => {
    const left = leftOver.shift();
    return left ? { ...each, left } : each;
  });
  return [...pairs, ...leftOver.map((left) => ({ part: old.indexOf(left) + 1, left }))];
}
