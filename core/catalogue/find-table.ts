import type { FileCell, FileSheet } from '../reading/sheet.ts';
import { foldSearchKey } from '../rules/text/fold-search-key.ts';
import type { Column } from './catalogue-noun.ts';

export type FoundTable = {
  sheet: FileSheet;
  headRow: number;
  /** The place of each column that the file has, by its key. */
  places: ReadonlyMap<string, number>;
  /** Heads that are no column of the noun. */
  unknownTitles: string[];
};

/** Above the heads stand a title, an office, a date: rarely more than a few lines. */
const deepestHead = 30;

/**
 * Where the table of a noun begins in a file: the first row of any sheet that holds the most of its heads. A sentence when no
 * row has half of them, or a head stands there twice.
 */
export function findTable(
  sheets: readonly FileSheet[],
  columns: readonly Column[],
): FoundTable | { sentence: string } {
  const keys = new Map(
    columns.flatMap((column) =>
      [column.title, column.formerTitle ?? column.title].map(
        (title) => [foldSearchKey(title), column] as const,
      ),
    ),
  );
  let best: { sheet: FileSheet; headRow: number; count: number } | null = null;
  for (const sheet of sheets) {
    for (const [headRow, row] of sheet.rows.slice(0, deepestHead).entries()) {
      const count = new Set(row.map(titleOf).filter((title) => keys.has(title))).size;
      if (count > (best?.count ?? 0)) best = { sheet, headRow, count };
    }
  }
  if (!best || best.count < columns.length / 2) {
    const missing = best
      ? columns.filter(({ title }) => !holds(best.sheet.rows[best.headRow], title))
      : columns;
    return {
      sentence: `Không tìm thấy bảng trong tệp: thiếu dòng tiêu đề có các cột ${missing.map(({ title }) => `“${title}”`).join(', ')}. Xuất tệp từ danh mục này ra làm mẫu, rồi chép dữ liệu vào đó.`,
    };
  }
  const places = new Map<string, number>();
  const unknownTitles: string[] = [];
  for (const [index, cell] of (best.sheet.rows[best.headRow] ?? []).entries()) {
    const title = titleOf(cell);
    if (title === '') continue;
    const column = keys.get(title);
    if (!column) unknownTitles.push(cell.kind === 'text' ? cell.text.trim() : title);
    else if (places.has(column.key))
      return { sentence: `Tệp có hai cột “${column.title}”. Bỏ bớt một cột rồi nhập lại.` };
    else places.set(column.key, index);
  }
  return { sheet: best.sheet, headRow: best.headRow, places, unknownTitles };
}

function titleOf(cell: FileCell): string {
  return cell.kind === 'text' ? foldSearchKey(cell.text) : '';
}

function holds(row: readonly FileCell[] | undefined, title: string): boolean {
  return row?.some((cell) => titleOf(cell) === foldSearchKey(title)) ?? false;
}
