import type { Chart } from '../contract/charts.ts';
import { buildOfficeTable, type OfficeTableInput } from './office-table.ts';
import type { PrintDocument } from './print-document.ts';

/** As many as stand side by side in the column of bars, 3 mm each. */
const longestBar = 20;

/**
 * A chart with its table: bars of block signs (U+2588, U+258C, in every font that Word has for Vietnamese), so that Word, PDF
 * and a copy of the text show the same.
 */
export function buildChart(input: OfficeTableInput, { name, about, heads, rows }: Chart): PrintDocument {
  const most = Math.max(...rows.map(({ value }) => Math.abs(value ?? 0)));
  const longestNote = Math.max(...rows.map(({ note }) => note.length));
  const hasNotes = longestNote > 0;
  return buildOfficeTable(input, {
    id: 'chart',
    name,
    about,
    columns: [
      { title: heads.label, widthMm: hasNotes ? 40 : 50 },
      { title: heads.number, widthMm: 26, style: 'table-number' },
      { title: 'Biểu đồ', widthMm: 74 },
      ...(hasNotes ? [{ title: heads.note, widthMm: longestNote > 20 ? 80 : 36 }] : []),
    ],
    rows: rows.map(({ label, value, text, isPartial, note }) => [
      label,
      text,
      writeBar(value, most, isPartial),
      ...(hasNotes ? [note] : []),
    ]),
    notes: [
      ...(rows.some(({ isPartial }) => isPartial) ? ['Cột nhạt: chưa đủ số liệu của các cơ quan.'] : []),
      ...(rows.some(({ value }) => (value ?? 0) < 0) ? ['Cột có dấu trừ ở đầu: số âm.'] : []),
    ],
  });
}

/** A value above nothing shows at least half a block. */
function writeBar(value: number | null, most: number, isPartial: boolean): string {
  if (value === null || most === 0) return '';
  const halves = Math.max(Math.round((Math.abs(value) / most) * longestBar * 2), value === 0 ? 0 : 1);
  const bar = isPartial
    ? '░'.repeat(Math.ceil(halves / 2))
    : '█'.repeat(Math.floor(halves / 2)) + (halves % 2 === 1 ? '▌' : '');
  return value < 0 ? `−${bar}` : bar;
}
