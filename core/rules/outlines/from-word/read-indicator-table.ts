import type { Block } from '../../../model/block.ts';
import { foldSearchKey } from '../../text/fold-search-key.ts';
import { plainTextOf } from '../../text/read-plain-text.ts';
import { guessWorkArea } from '../work-areas.ts';

type Table = Extract<Block, { type: 'table' }>;

export type IndicatorRow = {
  label: string;
  unit: string;
  /** As the table has it; empty when it has no column of codes. */
  code: string;
  /** Whether it is a "trong đó" part of the last row that is none. */
  isPart: boolean;
  workArea: string | null;
};

const heads = {
  label:
    /^(?:cac )?(?:noi dung|chi tieu|tieu chi|ten chi tieu|danh muc|so lieu|hoat dong|noi dung (?:so lieu|bao cao|cong viec|thong ke|hoat dong)|chi tieu (?:bao cao|thong ke|chu yeu))(?: |$)/,
  unit: /^(?:dvt|don vi tinh|don vi|dv tinh)$/,
  code: /^(?:ma|ma so|ma chi tieu|ky hieu)$/,
  order: /^(?:tt|stt|so tt|so thu tu|#)$/,
};

/**
 * The rows of a table of figures: its label column, with what stands beside it. Null for any other table, as one of deadlines.
 * `tableUnit`: the unit written above the table.
 */
export function readIndicatorTable(table: Table, tableUnit = ''): IndicatorRow[] | null {
  const grid = readGrid(table);
  const head = grid
    .slice(0, 4)
    .findIndex((row) => row.some(({ text }) => heads.label.test(foldSearchKey(text))));
  if (head === -1) return null;
  const columns = findColumns(grid.slice(0, head + 2));
  if (columns.label === -1) return null;
  const width = Math.max(...grid.map((row) => row.length));
  const others = Array.from({ length: width }, (_, index) => index).filter(
    (index) =>
      index !== columns.label && index !== columns.order && index !== columns.code && index !== columns.unit,
  );
  // Deadlines and duties have a column of words; figures have room for numbers.
  const asksForWords = others.some((index) =>
    /thoi (?:gian|han)|chu tri|phoi hop|thuc hien boi|san pham|nguoi/.test(
      foldSearchKey(grid[head]?.[index]?.text ?? ''),
    ),
  );
  if (asksForWords || (others.length === 0 && columns.unit === -1)) return null;
  const rows: IndicatorRow[] = [];
  let isBelowTotal = false;
  let workArea: string | null = null;
  const start = head + Math.max(1, ...(grid[head] ?? []).map(({ rowSpan }) => rowSpan));
  for (const row of grid.slice(start)) {
    const read = (column: number) => (column === -1 ? '' : (row[column]?.text ?? ''));
    const order = read(columns.order).trim();
    const raw = read(columns.label).trim();
    const folded = foldSearchKey(raw);
    if (folded === '' || isNumberingRow(row.map(({ text }) => text))) continue;
    if (/^trong do:?$/.test(folded)) {
      isBelowTotal = true;
      continue;
    }
    const isGroup =
      /^(?:[IVX]+|[A-E])[.)]?$/u.test(order) ||
      ((row[columns.label]?.columnSpan ?? 1) >= width - 1 && width > 2) ||
      /^(?:[IVX]+|[A-E])[.)-]\s*\p{L}/u.test(raw);
    if (isGroup && read(columns.unit).trim() === '') {
      workArea = guessWorkArea(raw.replace(/^(?:[IVX]+|[A-E])[.)-]\s*/u, ''));
      isBelowTotal = false;
      continue;
    }
    const isWhole = /^\d{1,3}[.)]?$/.test(order);
    if (isWhole) isBelowTotal = false;
    const isPart =
      rows.length > 0 &&
      !isWhole &&
      (isBelowTotal ||
        /^(?:trong do|[-–—+•*])/.test(folded) ||
        /^(?:[-–—+•*]|\d{1,3}[.]\d{1,3}[.)]?|[a-zđ][.)]?)$/u.test(order));
    if (folded.startsWith('trong do')) isBelowTotal = true;
    const { label, unit } = splitUnit(cleanLabel(raw));
    if (label === '') continue;
    rows.push({
      label,
      unit:
        read(columns.unit).trim() ||
        unit ||
        (isPart ? (rows.findLast((each) => !each.isPart)?.unit ?? '') : '') ||
        tableUnit,
      code: read(columns.code).trim(),
      isPart,
      workArea,
    });
  }
  return rows.length >= 2 ? rows : null;
}

type Cell = { text: string; columnSpan: number; rowSpan: number };

/** The table as a grid: a cell that spans columns or rows stands in each of them. */
function readGrid(table: Table): Cell[][] {
  const grid: Cell[][] = table.rows.map(() => []);
  table.rows.forEach((row, rowIndex) => {
    let column = 0;
    for (const cell of row.cells) {
      while (grid[rowIndex]?.[column]) column += 1;
      const { columnSpan = 1, rowSpan = 1 } = cell;
      const text = cell.content.map(plainTextOf).join(' ').replace(/\s+/g, ' ').trim();
      for (let below = 0; below < rowSpan; below += 1)
        for (let beside = 0; beside < columnSpan; beside += 1) {
          const line = grid[rowIndex + below];
          if (line) line[column + beside] = { text, columnSpan, rowSpan };
        }
      column += columnSpan;
    }
  });
  return grid.map((row) => Array.from(row, (cell) => cell ?? { text: '', columnSpan: 1, rowSpan: 1 }));
}

function findColumns(headRows: Cell[][]): Record<keyof typeof heads, number> {
  const find = (pattern: RegExp) => {
    for (const row of headRows) {
      const index = row.findIndex(({ text }) => pattern.test(foldSearchKey(text)));
      if (index !== -1) return index;
    }
    return -1;
  };
  return {
    label: find(heads.label),
    unit: find(heads.unit),
    code: find(heads.code),
    order: find(heads.order),
  };
}

/** `1 | 2 | 3`, `A | B | (1) | (2)` under the heads. */
function isNumberingRow(texts: readonly string[]): boolean {
  const own = texts.map((text) => text.trim()).filter((text) => text !== '');
  return own.length > 1 && own.every((text) => /^\(?(?:\d{1,2}|[A-E])\)?$/u.test(text));
}

function cleanLabel(raw: string): string {
  return raw
    .replace(/^[-–—+•*]\s*/u, '')
    .replace(/^trong đó\s*:?\s*/iu, '')
    .replace(/^[-–—+•*]\s*/u, '')
    .replace(/[\s:;.]+$/u, '')
    .trim();
}

/** `Nhà Đại đoàn kết xây mới (nhà)`: the unit in brackets at the end. */
function splitUnit(label: string): { label: string; unit: string } {
  const [, rest = '', unit = ''] = /^(.*\S)\s*\(([^()]{1,20})\)$/u.exec(label) ?? [];
  const isUnit =
    /^(?:dvt:? ?|don vi(?: tinh)?:? ?)?(?:%|người|nguoi|hội viên|đoàn viên|nhà|căn|suất|cuộc|lượt(?: người)?|hộ|triệu(?: đồng)?|tỷ(?: đồng)?|đồng|lớp|buổi|mô hình|km|m2|m²|công|ha|vụ|ý kiến|cây|đơn vị|công trình)$/iu.test(
      unit,
    );
  return isUnit
    ? { label: rest, unit: unit.replace(/^(?:đvt|đơn vị(?: tính)?):?\s*/iu, '') }
    : { label, unit: '' };
}
