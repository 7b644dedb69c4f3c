import type { AnyNoun, CatalogueRecord, CellValue, NounContext } from './catalogue-noun.ts';

/** A record with one column set to a value in all its rows; or why it cannot be. */
export function setColumn(
  noun: AnyNoun,
  record: CatalogueRecord,
  column: string,
  value: CellValue,
  context: NounContext,
): { record: CatalogueRecord } | { sentence: string } {
  const rows = noun.writeRows(record, context).map((row) => ({ ...row, [column]: value }));
  const outcome = noun.readRows(rows, record, record.id, context);
  return 'record' in outcome ? outcome : { sentence: outcome.problems[0]?.sentence ?? '' };
}
