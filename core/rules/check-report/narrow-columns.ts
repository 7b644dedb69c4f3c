import type { Table } from '../../model/block.ts';
import { fitsPage, isWideEnough, measureColumns } from '../appendices/column-widths.ts';
import { findAppendixTables } from '../appendices/list-appendices.ts';
import type { ReportCheck } from './report-check.ts';

/**
 * Tables of the body with more columns than a page has room for: a word would be broken. In an appendix columns get the
 * room that their words need, or the table is printed in parts.
 */
export const narrowColumns: ReportCheck = {
  id: 'narrow-columns',
  find: ({ report }) => {
    const elsewhere = findAppendixTables(report);
    return report.blocks.flatMap((block) => {
      if (block.type !== 'table' || elsewhere.has(block.id) || fitsPage(block, 'portrait')) return [];
      return [
        {
          level: 'warning' as const,
          sentence: describe(block),
          place: { kind: 'block' as const, blockId: block.id },
          remedy: { kind: 'move-to-appendix' as const, tableId: block.id },
        },
      ];
    });
  },
};

function describe(table: Table): string {
  const columns = measureColumns(table, 'portrait');
  const count = columns.length;
  const narrowestMm = Math.floor(Math.min(...columns.map(({ widthMm }) => widthMm)));
  const broken = columns.findIndex((column) => !isWideEnough(column));
  const fault =
    broken === -1
      ? `cột hẹp nhất khi in chỉ rộng ${narrowestMm} mm`
      : `cột ${broken + 1} khi in chỉ rộng ${Math.floor(columns[broken]?.widthMm ?? 0)} mm`;
  return `Bảng có ${count} cột, ${fault}, chữ sẽ bị ngắt khó đọc. Nên chuyển bảng thành phụ lục (menu Bảng), bớt cột hoặc để cột ấy rộng hơn.`;
}
