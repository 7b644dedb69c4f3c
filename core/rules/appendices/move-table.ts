import type { TableAppendix } from '../../model/appendix.ts';
import type { Block, Table } from '../../model/block.ts';
import type { Inline } from '../../model/inline.ts';
import type { Report } from '../../model/report.ts';
import { keepCopiedMark } from '../copies/keep-copied-mark.ts';
import { plainTextOf } from '../text/read-plain-text.ts';
import { findAppendixTables, orderAppendices } from './list-appendices.ts';
import { nameInText } from './name-appendix.ts';
import { renameReferences } from './rename-references.ts';
import { fitsPage } from './measure-columns.ts';

/**
 * Chuyển bảng thành phụ lục: the table is printed in an appendix of its own behind all others, across when it is too wide
 * to stand upright, and the text before it says so. Unchanged when there is no such table or it is in an appendix already.
 */
export function moveTableToAppendix(report: Report, tableId: string, newId: () => string): Report {
  const table = findTable(report, tableId);
  if (!table || findAppendixTables(report).has(tableId)) return report;
  const appendix: TableAppendix = {
    kind: 'tables',
    id: newId(),
    title: suggestTitle(report.blocks, tableId),
    orientation: fitsPage(table, 'portrait') ? 'portrait' : 'landscape',
    tableIds: [tableId],
  };
  const others = withoutTable(report, tableId).appendices ?? [];
  const moved = renameReferences(report, {
    ...report,
    appendices: [...orderAppendices(others), appendix],
  });
  const name = nameInText(findAppendixTables(moved).get(tableId)?.name ?? '');
  return { ...moved, blocks: mention(moved.blocks, tableId, name, newId) };
}

/** The table is printed where it stands in the body again; an appendix without tables is gone. */
export function moveTableToBody(report: Report, tableId: string): Report {
  if (!findAppendixTables(report).has(tableId)) return report;
  return renameReferences(report, withoutTable(report, tableId));
}

/** Prints the table behind those of another appendix, under its title. */
export function joinAppendix(report: Report, tableId: string, appendixId: string): Report {
  const taken = withoutTable(report, tableId);
  if (!findTable(report, tableId) || !taken.appendices?.some((each) => isAppendix(each, appendixId)))
    return report;
  return renameReferences(report, {
    ...taken,
    appendices: taken.appendices.map((each) =>
      each.kind === 'tables' && each.id === appendixId
        ? { ...each, tableIds: [...each.tableIds, tableId] }
        : each,
    ),
  });
}

/** One place up (-1) or down (1) among the appendices; `figures` moves the appendix of figures. */
export function moveAppendix(report: Report, appendixId: string, by: -1 | 1): Report {
  const appendices = orderAppendices(report.appendices);
  const from = appendices.findIndex((each) => isAppendix(each, appendixId));
  const [one, other] = [appendices[from], appendices[from + by]];
  if (!one || !other) return report;
  return renameReferences(report, {
    ...report,
    appendices: appendices.with(from, other).with(from + by, one),
  });
}

export function changeAppendix(
  report: Report,
  appendixId: string,
  change: Partial<Pick<TableAppendix, 'title' | 'orientation'>>,
): Report {
  return {
    ...report,
    appendices: orderAppendices(report.appendices).map((each) =>
      each.kind === 'tables' && each.id === appendixId ? { ...each, ...change } : each,
    ),
  };
}

function isAppendix(each: NonNullable<Report['appendices']>[number], id: string): boolean {
  return each.kind === 'figures' ? id === 'figures' : each.id === id;
}

function findTable({ blocks }: Report, id: string): Table | null {
  const block = blocks.find((each) => each.id === id);
  return block?.type === 'table' ? block : null;
}

function withoutTable(report: Report, tableId: string): Report {
  return {
    ...report,
    appendices: orderAppendices(report.appendices).flatMap((each) => {
      if (each.kind === 'figures' || !each.tableIds.includes(tableId)) return [each];
      const tableIds = each.tableIds.filter((id) => id !== tableId);
      return tableIds.length > 0 ? [{ ...each, tableIds }] : [];
    }),
  };
}

/** The line that names the table (`Bảng 2. Kết quả…`, `Danh sách…`), else the heading under which it stands. */
function suggestTitle(blocks: readonly Block[], tableId: string): string {
  const index = blocks.findIndex(({ id }) => id === tableId);
  const above = blocks[index - 1];
  const line = above && above.type !== 'table' ? plainTextOf(above.content).trim() : '';
  const caption = /^(?:bảng|biểu)(?: số)?(?: \d+)?\s*[.:–-]\s*(.+)$/iu.exec(line)?.[1] ?? line;
  if (/^(?:bảng|biểu|danh sách|danh mục)\s/iu.test(line) && line.length <= 200) return tidy(caption);
  const heading = blocks.slice(0, index).findLast((block) => block.type === 'heading' && block.level <= 3);
  return heading && heading.type !== 'table' ? tidy(plainTextOf(heading.content)) : '';
}

function tidy(text: string): string {
  const bare = text
    .replace(/\s+/g, ' ')
    .replace(/\s*\(Phụ lục[^)]*\)/g, '')
    .replace(/[\s.:;,]+$/, '')
    .trim();
  return `${bare.charAt(0).toLocaleUpperCase('vi')}${bare.slice(1)}`.slice(0, 300);
}

/** Writes `(Phụ lục II)` into the paragraph above the table, before its closing mark; else into a line of its own. */
function mention(blocks: readonly Block[], tableId: string, name: string, newId: () => string): Block[] {
  const index = blocks.findIndex(({ id }) => id === tableId);
  const above = blocks[index - 1];
  const isText = above && above.type !== 'table' && (above.type === 'paragraph' || above.level > 3);
  if (isText && plainTextOf(above.content).trim() !== '') {
    if (plainTextOf(above.content).includes(`(${name})`)) return [...blocks];
    return blocks.with(
      index - 1,
      keepCopiedMark(above, { ...above, content: append(above.content, `(${name})`) }),
    );
  }
  const own: Block = {
    type: 'paragraph',
    id: newId(),
    content: [{ type: 'text', text: `Có bảng kèm theo (${name}).` }],
  };
  return above?.type === 'paragraph' && above.content.length === 0
    ? blocks.with(index - 1, { ...above, content: own.content })
    : blocks.toSpliced(index, 0, own);
}

function append(content: readonly Inline[], words: string): Inline[] {
  const at = content.findLastIndex((inline) => inline.type === 'text' && inline.text.trim() !== '');
  const last = content[at];
  if (last?.type !== 'text') return [...content, { type: 'text', text: ` ${words}` }];
  const [, text = '', mark = ''] = /^(.*?)\s*([.:;,]*)\s*$/su.exec(last.text) ?? [];
  return content.with(at, { ...last, text: `${text} ${words}${mark}` });
}
