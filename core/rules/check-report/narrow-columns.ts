import type { Table } from '../../model/block.ts';
import { findAppendixTables, type PrintedAppendix } from '../appendices/list-appendices.ts';
import {
  fitsPage,
  isWideEnough,
  measureAppendixColumns,
  measureColumns,
  type MeasuredColumn,
} from '../appendices/measure-columns.ts';
import { nameInText } from '../appendices/name-appendix.ts';
import type { Finding, ReportCheck } from './report-check.ts';

/**
 * Tables in which a word is wider than its column, so that it is broken on the page. In an appendix columns get the room
 * that their words need, or the table is printed in parts: only a very long word, as a link, is broken there.
 */
export const narrowColumns: ReportCheck = {
  id: 'narrow-columns',
  find: ({ report }) => {
    const appendices = findAppendixTables(report);
    return report.blocks.flatMap((block) => {
      if (block.type !== 'table') return [];
      const appendix = appendices.get(block.id);
      const found = appendix ? findInAppendix(block, appendix) : findInBody(block);
      return found
        ? [{ level: 'warning' as const, place: { kind: 'block' as const, blockId: block.id }, ...found }]
        : [];
    });
  },
};

type Found = Pick<Finding, 'sentence' | 'remedy'>;

function findInBody(table: Table): Found | null {
  if (fitsPage(table, 'portrait')) return null;
  const columns = measureColumns(table, 'portrait');
  const narrowestMm = Math.round(Math.min(...columns.map(({ widthMm }) => widthMm)));
  const fault =
    describeBroken(columns) ?? `cột hẹp nhất khi in chỉ rộng ${narrowestMm} mm, chữ sẽ bị ngắt khó đọc`;
  const isMended = measureAppendixColumns(table, 'landscape').every(isWideEnough);
  const advice = isMended
    ? 'Nên chuyển bảng thành phụ lục (menu Bảng), bớt cột hoặc để cột ấy rộng hơn.'
    : 'Nên viết ngắn lại hoặc để cột ấy rộng hơn.';
  return {
    sentence: `Bảng có ${columns.length} cột, ${fault}. ${advice}`,
    ...(isMended && { remedy: { kind: 'move-to-appendix', tableId: table.id } }),
  };
}

function findInAppendix(table: Table, { name, orientation }: PrintedAppendix): Found | null {
  const fault = describeBroken(measureAppendixColumns(table, orientation));
  return fault === null
    ? null
    : { sentence: `Bảng trong ${nameInText(name)}: ${fault}. Nên viết ngắn lại hoặc bớt cột.` };
}

function describeBroken(columns: readonly MeasuredColumn[]): string | null {
  const index = columns.findIndex((column) => !isWideEnough(column));
  const broken = columns[index];
  if (!broken) return null;
  const letters = [...broken.need.word];
  const word = letters.length > 40 ? `${letters.slice(0, 40).join('')}…` : letters.join('');
  return `cột ${index + 1} khi in chỉ rộng ${Math.round(broken.widthMm)} mm, “${word}” sẽ bị ngắt giữa chừng`;
}
