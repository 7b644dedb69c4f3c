import { id as idSchema } from '../model/id.ts';
import { recordSchemas } from '../model/record.ts';
import type { FileCell, FileSheet } from '../reading/sheet.ts';
import { describeField } from '../rules/records/describe-problem.ts';
import { locateIssue } from '../rules/records/locate-issue.ts';
import { normaliseRecord } from '../rules/records/normalise-record.ts';
import { foldToneKey } from '../rules/text/fold-search-key.ts';
import { recordKindOf } from './catalogue-kind.ts';
import type {
  AnyNoun,
  CatalogueRecord,
  CellValue,
  Choice,
  Column,
  NounContext,
  Row,
} from './catalogue-noun.ts';
import { compareRecords, isSameCell, type CellChange } from './compare-rows.ts';
import { findTable, type FoundTable } from './find-table.ts';
import { readCell } from './read-cell.ts';
import { showCell } from './show-cell.ts';

/** A record of the file that is not as it stands in the catalogue. */
export type Difference = {
  status: 'added' | 'changed';
  record: CatalogueRecord;
  name: string;
  changes: CellChange[];
  /** As Excel counts them. */
  fileRows: number[];
};

/** A row that cannot be taken. */
export type RefusedRow = { fileRow: number; title: string | null; sentence: string };

export type TableComparison =
  | { status: 'no-table'; sentence: string }
  | {
      status: 'compared';
      differences: Difference[];
      unchangedCount: number;
      refused: RefusedRow[];
      /** What else there is to know: columns that are missing, old fonts, rows beside the file. */
      notes: string[];
    };

type ReadRow = { fileRow: number; row: Row };
type Group = { key: string; rows: ReadRow[]; earlier: CatalogueRecord | null; givenId: string | null };

/**
 * The rows of a file held against the records of a noun: what would be added, what would be changed cell by cell, and what
 * cannot be taken and why. Records that the file does not have are left alone. Nothing is changed.
 */
export function compareTable(
  noun: AnyNoun,
  sheets: readonly FileSheet[],
  records: readonly CatalogueRecord[],
  shown: NounContext,
  newId: () => string,
): TableComparison {
  const columns = noun.columns.filter(({ isOnlyShown, isOnlyListed }) => !isOnlyShown && !isOnlyListed);
  const table = findTable(sheets, columns);
  if ('sentence' in table) return { status: 'no-table', sentence: table.sentence };
  const missing = columns.filter(({ key }) => !table.places.has(key));
  const refusal = refuseColumns(noun, missing, table);
  if (refusal !== null) return { status: 'no-table', sentence: refusal };

  const refused: RefusedRow[] = [];
  const added = listAdded(noun, table, columns, records, shown, newId);
  const names = [...(shown.names[noun.kind] ?? []), ...added.values()];
  const context = added.size === 0 ? shown : { ...shown, names: { ...shown.names, [noun.kind]: names } };
  const read = readRows(table, columns, context, refused);
  const groups = groupRows(noun, read, records, context, refused);
  const differences: Difference[] = [];
  let unchangedCount = 0;
  for (const group of groups) {
    const id = () => added.get(group.key)?.value ?? newId();
    const outcome = readGroup(noun, group, missing, context, id, refused);
    if (outcome === 'unchanged') unchangedCount += 1;
    else if (outcome) differences.push(outcome);
  }
  const taken = refuseByRules(noun, differences, records, context, refused);
  return {
    status: 'compared',
    differences: taken,
    unchangedCount,
    refused: refused.sort((first, second) => first.fileRow - second.fileRow),
    notes: tellNotes(noun, table, missing, columns),
  };
}

/**
 * What the file adds, by the key of its rows, as others of its rows may name it: a total comes together with its parts.
 * Empty where no column names a record of the same noun.
 */
function listAdded(
  noun: AnyNoun,
  table: FoundTable,
  columns: readonly Column[],
  records: readonly CatalogueRecord[],
  context: NounContext,
  newId: () => string,
): Map<string, Choice> {
  const plain = columns.filter(({ choices }) => choices !== noun.kind);
  const added = new Map<string, Choice>();
  if (plain.length === columns.length) return added;
  // All is read once more, and told, when the names are known.
  const told: RefusedRow[] = [];
  const rows = readRows(table, plain, context, told);
  for (const group of groupRows(noun, rows, records, context, told)) {
    if (group.earlier) continue;
    const id = group.givenId ?? newId();
    const full = group.rows.map(({ row }) => row);
    const outcome = noun.readRows(full, null, id, context);
    if (!('problems' in outcome))
      added.set(group.key, { value: id, label: noun.nameRecord(outcome.record, context) });
  }
  return added;
}

/** Without the id a record is told by its natural key, and a part is nothing when half of it is missing. */
function refuseColumns(noun: AnyNoun, missing: readonly Column[], table: FoundTable): string | null {
  const isPart = ({ key }: Column) => noun.recordColumns !== undefined && !noun.recordColumns.includes(key);
  const needed = missing.filter(
    (column) => isPart(column) || (!table.places.has('id') && noun.naturalKey.includes(column.key)),
  );
  return needed.length === 0
    ? null
    : `Tệp thiếu cột ${needed.map(({ title }) => `“${title}”`).join(', ')}. Xuất tệp từ danh mục này ra làm mẫu, rồi chép dữ liệu vào đó.`;
}

function readRows(
  { sheet, headRow, places }: FoundTable,
  columns: readonly Column[],
  context: NounContext,
  refused: RefusedRow[],
): ReadRow[] {
  const rows: ReadRow[] = [];
  const lastPlace = Math.max(...places.values());
  for (const [index, cells] of sheet.rows.entries()) {
    if (index <= headRow || cells.every(({ kind }) => kind === 'blank')) continue;
    const fileRow = index + 1;
    const merge = sheet.merges.find(
      ({ startRow, endRow, startColumn }) => startRow <= index && index <= endRow && startColumn <= lastPlace,
    );
    if (merge) {
      const sentence = 'Dòng có ô gộp (trộn ô), không biết ô nào thuộc dòng nào. Bỏ gộp ô rồi nhập lại.';
      refused.push({ fileRow, title: null, sentence });
      continue;
    }
    const row: Record<string, CellValue> = {};
    let isGood = true;
    for (const column of columns) {
      const place = places.get(column.key);
      if (place === undefined) continue;
      const reading = readCell(cells[place] ?? blank, column, context);
      if (reading.ok) row[column.key] = reading.value;
      else {
        isGood = false;
        refused.push({ fileRow, title: column.title, sentence: reading.sentence });
      }
    }
    if (isGood) rows.push({ fileRow, row });
    else rows.push({ fileRow, row: { ...row, [damaged]: 'yes' } });
  }
  return rows;
}

const blank: FileCell = { kind: 'blank' };
/** A key that no column has: a row that was refused takes the whole of its record with it. */
const damaged = '\u0000damaged';

function groupRows(
  noun: AnyNoun,
  rows: readonly ReadRow[],
  records: readonly CatalogueRecord[],
  context: NounContext,
  refused: RefusedRow[],
): Group[] {
  const byId = new Map(records.map((record) => [record.id, record]));
  const byKey = new Map<string, CatalogueRecord[]>();
  for (const record of records) {
    const key = naturalKeyOf(noun, noun.writeRows(record, context)[0] ?? {});
    byKey.set(key, [...(byKey.get(key) ?? []), record]);
  }
  const groups = new Map<string, Group>();
  for (const each of rows) {
    const found = identify(noun, each.row, byId, byKey);
    if ('sentence' in found) {
      refused.push({ fileRow: each.fileRow, title: found.title, sentence: found.sentence });
      continue;
    }
    const group = groups.get(found.key);
    if (group) group.rows.push(each);
    else groups.set(found.key, { ...found, rows: [each] });
  }
  return [...groups.values()].filter((group) => isWhole(noun, group, refused));
}

type Identity = { key: string; earlier: CatalogueRecord | null; givenId: string | null };

function identify(
  noun: AnyNoun,
  row: Row,
  byId: ReadonlyMap<string, CatalogueRecord>,
  byKey: ReadonlyMap<string, CatalogueRecord[]>,
): Identity | { title: string; sentence: string } {
  const givenId = row.id ?? null;
  const idTitle = noun.columns[0]?.title ?? 'Mã';
  if (givenId !== null) {
    if (!idSchema.safeParse(givenId).success)
      return {
        title: idTitle,
        sentence: `Mã “${givenId}” không hợp lệ: chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối. Để trống để phần mềm đặt mã.`,
      };
    return { key: `id ${givenId}`, earlier: byId.get(givenId) ?? null, givenId };
  }
  const key = naturalKeyOf(noun, row);
  const [same, another] = byKey.get(key) ?? [];
  if (another)
    return {
      title: idTitle,
      sentence: 'Có hơn một mục giống dòng này trong danh mục. Ghi mã của mục cần sửa vào cột này.',
    };
  return same
    ? { key: `id ${same.id}`, earlier: same, givenId: same.id }
    : { key: `new ${key}`, earlier: null, givenId: null };
}

function naturalKeyOf(noun: AnyNoun, row: Row): string {
  return noun.naturalKey.map((key) => foldToneKey(row[key] ?? '')).join('\u0001');
}

/** Several rows make a record only where records have parts, and then they say the same of what is common to them. */
function isWhole(noun: AnyNoun, { rows }: Group, refused: RefusedRow[]): boolean {
  const [first, ...others] = rows;
  if (!first) return false;
  let isGood = rows.every(({ row }) => row[damaged] === undefined);
  for (const { fileRow, row } of others) {
    if (!noun.recordColumns) {
      isGood = false;
      refused.push({
        fileRow,
        title: noun.columns[0]?.title ?? null,
        sentence: `Dòng này lặp lại dòng ${first.fileRow} (cùng mã hoặc cùng nội dung). Giữ lại một dòng; dòng ${first.fileRow} cũng chưa được lấy.`,
      });
      continue;
    }
    const differing = noun.columns.find(
      (column) =>
        noun.recordColumns?.includes(column.key) &&
        row[column.key] != null &&
        !isSameCell(column, first.row[column.key], row[column.key]),
    );
    if (!differing) continue;
    isGood = false;
    refused.push({
      fileRow,
      title: differing.title,
      sentence: `Khác dòng ${first.fileRow} của cùng một mục. Ghi giống nhau ở mọi dòng của mục này.`,
    });
  }
  return isGood;
}

function readGroup(
  noun: AnyNoun,
  { rows, earlier, givenId }: Group,
  missing: readonly Column[],
  context: NounContext,
  newId: () => string,
  refused: RefusedRow[],
): Difference | 'unchanged' | null {
  const [first] = rows;
  if (!first) return null;
  const earlierRow = earlier ? (noun.writeRows(earlier, context)[0] ?? {}) : {};
  const kept = Object.fromEntries(missing.map(({ key }) => [key, earlierRow[key] ?? null]));
  const common = Object.fromEntries((noun.recordColumns ?? []).map((key) => [key, first.row[key] ?? null]));
  const full = rows.map(({ row }) => ({ ...row, ...common, ...kept }));
  const outcome = noun.readRows(full, earlier, givenId ?? newId(), context);
  if ('problems' in outcome) {
    for (const { row, column, sentence } of outcome.problems)
      refused.push({
        fileRow: rows[row]?.fileRow ?? first.fileRow,
        title: noun.columns.find(({ key }) => key === column)?.title ?? null,
        sentence,
      });
    return null;
  }
  const parsed = recordSchemas[recordKindOf[noun.kind]].safeParse(normaliseRecord(outcome.record));
  if (!parsed.success) {
    const { field, reason, expected } = locateIssue(parsed.error);
    const details = { field, reason, ...(expected !== undefined && { expected }) };
    refused.push({ fileRow: first.fileRow, title: null, sentence: describeField(details) });
    return null;
  }
  const record = parsed.data as CatalogueRecord;
  const changes = earlier ? compareRecords(noun, earlier, record, context) : listCells(noun, record, context);
  if (earlier && changes.length === 0) return 'unchanged';
  return {
    status: earlier ? 'changed' : 'added',
    record,
    name: noun.nameRecord(record, context),
    changes,
    fileRows: rows.map(({ fileRow }) => fileRow),
  };
}

/** What a new record would hold. */
function listCells(noun: AnyNoun, record: CatalogueRecord, context: NounContext): CellChange[] {
  const rows = noun.writeRows(record, context);
  return rows.flatMap((row, index) =>
    noun.columns
      .filter(({ key, isOnlyListed }) => key !== 'id' && !isOnlyListed && row[key] != null)
      .filter(({ key }) => index === 0 || !noun.recordColumns?.includes(key))
      .map((column) => ({
        part: rows.length > 1 && !noun.recordColumns?.includes(column.key) ? index + 1 : null,
        title: column.title,
        before: '',
        after: showCell(row[column.key], column, context),
      })),
  );
}

/** The noun's own rules, over the records as they would be when all were taken. */
function refuseByRules(
  noun: AnyNoun,
  differences: readonly Difference[],
  records: readonly CatalogueRecord[],
  context: NounContext,
  refused: RefusedRow[],
): Difference[] {
  const after = new Map(records.map((record) => [record.id, record]));
  for (const { record } of differences) after.set(record.id, record);
  const taken = differences.filter(({ record, fileRows }) => {
    const others = [...after.values()].filter(({ id }) => id !== record.id);
    const findings = noun.check(record, others, context).filter(({ severity }) => severity === 'refused');
    for (const { field, sentence } of findings)
      refused.push({
        fileRow: fileRows[0] ?? 0,
        title: noun.columns.find(({ key }) => key === field)?.title ?? null,
        sentence,
      });
    return findings.length === 0;
  });
  // What names a row that was refused is refused with it.
  return taken.length === differences.length ? taken : refuseByRules(noun, taken, records, context, refused);
}

function tellNotes(
  noun: AnyNoun,
  { sheet, headRow, places, unknownTitles }: FoundTable,
  missing: readonly Column[],
  columns: readonly Column[],
): string[] {
  const notes: string[] = [];
  const name = (titles: readonly string[]) => titles.map((title) => `“${title}”`).join(', ');
  const shown = new Set(
    noun.columns.filter(({ isOnlyShown }) => isOnlyShown).map(({ title }) => foldToneKey(title)),
  );
  const foreign = unknownTitles.filter((title) => !shown.has(foldToneKey(title)));
  const left = missing.filter(({ key }) => key !== 'id');
  if (left.length > 0)
    notes.push(
      `Tệp không có cột ${name(left.map(({ title }) => title))}: mục đang có giữ nguyên, mục mới để trống.`,
    );
  if (foreign.length > 0) notes.push(`Không lấy cột ${name(foreign)}: danh mục này không có.`);
  const converted = sheet.rows.slice(headRow + 1).flatMap((cells) =>
    columns.flatMap(({ key }) => {
      const cell = cells[places.get(key) ?? -1];
      return cell?.kind === 'text' && cell.before !== undefined ? [cell] : [];
    }),
  );
  const [example] = converted;
  if (example)
    notes.push(
      `${converted.length} ô dùng phông chữ cũ (TCVN3, VNI) đã chuyển sang chữ Việt thông dụng, ví dụ “${example.before}” thành “${example.text}”. Xem lại trước khi lấy.`,
    );
  return notes;
}
