import type { Block } from '../../model/block.ts';
import type { Inline } from '../../model/inline.ts';
import {
  detailsOf,
  dropDetails,
  dropMark,
  giveEndMark,
  squeeze,
  textOfPassage,
} from '../../reading/edited-text.ts';
import type { EditedUnit } from '../../reading/edited-unit.ts';
import type { WordPassage } from '../../reading/list-passages.ts';
import { textOfRuns } from '../../reading/word-text.ts';
import { convertWordTable } from '../beginning/convert-word-table.ts';
import type { ReportEdit } from '../rounds/edit-report.ts';
import { parseHeadingMark } from '../sections/number-headings.ts';
import { rewriteContent, type LostFigure, type RewriteContext } from '../text/rewrite-content.ts';

export type Change = {
  isChanged: boolean;
  edit: ReportEdit | null;
  note: string | null;
  lostFigures: LostFigure[];
};
const partNote = 'Bảng rộng in thành nhiều phần: sửa tay trong báo cáo.';
const unchanged: Change = { isChanged: false, edit: null, note: null, lostFigures: [] };

export function changeUnit(unit: EditedUnit, passage: WordPassage, context: RewriteContext): Change {
  if (unit.kind === 'table' && passage.kind === 'table') {
    const { table, ...rest } = convertWordTable(unit.block.id, unit.block, passage.table, context);
    return { ...rest, edit: { kind: 'replace-block', block: table }, note: null };
  }
  if (unit.kind === 'table-part' && passage.kind === 'table') {
    const isChanged = squeeze(textOfPassage(passage)) !== squeeze(unit.printed);
    return isChanged ? { ...unchanged, isChanged, note: partNote } : unchanged;
  }
  if (passage.kind === 'table') return unchanged;
  switch (unit.kind) {
    case 'block': {
      const { block } = unit;
      const runs = giveEndMark(
        dropMark(passage.runs, unit.mark, block.type === 'heading'),
        unit,
        textOf(block.content),
      );
      const isPlain = block.type === 'heading' && block.level <= 3 && !block.isRunIn;
      const { content, ...rest } = rewriteContent(block.content, runs, { ...context, isPlain });
      const { copiedFrom: _taken, ...kept } = block;
      return { ...rest, edit: { kind: 'replace-block', block: { ...kept, content } }, note: null };
    }
    case 'task':
    case 'petition': {
      const text = textOfRuns(
        giveEndMark(dropMark(passage.runs, unit.mark, true), unit, unit.row.text),
      ).trim();
      const details = detailsOf(unit);
      const bare = dropDetails(text, details);
      const isSame = squeeze(textOfPassage(passage)) === squeeze(unit.printed);
      if (isSame) return unchanged;
      const { id } = unit.row;
      const edit: ReportEdit = { kind: unit.kind, id, text: bare.text };
      return { isChanged: true, edit, note: bare.note, lostFigures: [] };
    }
    case 'answer': {
      if (squeeze(textOfPassage(passage)) === squeeze(unit.printed)) return unchanged;
      const text = textOfRuns(dropMark(passage.runs, unit.mark, true));
      const start =
        /^(.*?: (?:đã hoàn thành|hoàn thành một phần|chưa thực hiện|chuyển sang kỳ sau|đã nêu ở phần trên)\.)/s;
      const [prefix = null] = start.exec(unit.printed.slice(unit.mark.length).trimStart()) ?? [];
      const isPrefixKept = prefix !== null && squeeze(text).startsWith(squeeze(prefix));
      const edit: ReportEdit | null = isPrefixKept
        ? {
            kind: 'answer',
            taskId: unit.row.taskId,
            result: squeeze(text).slice(squeeze(prefix).length).trim(),
          }
        : null;
      const note = edit ? null : 'Kết quả nhiệm vụ đã đổi: chọn lại ở mục nhiệm vụ kỳ trước.';
      return { isChanged: true, edit, note, lostFigures: [] };
    }
    case 'abstract': {
      const text = squeeze(textOfPassage(passage));
      if (text === squeeze(unit.printed)) return unchanged;
      return { isChanged: true, edit: { kind: 'abstract', text }, note: null, lostFigures: [] };
    }
    case 'table':
    case 'figures':
    case 'table-part':
    case 'fixed':
      return unchanged;
  }
}

export function removeUnit(unit: EditedUnit): ReportEdit | null {
  switch (unit.kind) {
    case 'block':
      return unit.block.type === 'heading' && unit.block.sectionId
        ? null
        : { kind: 'remove-block', id: unit.block.id };
    case 'table':
      return { kind: 'remove-block', id: unit.block.id };
    case 'task':
      return { kind: 'remove-row', list: 'nextTasks', id: unit.row.id };
    case 'petition':
      return { kind: 'remove-row', list: 'petitions', id: unit.row.id };
    case 'answer':
    case 'abstract':
    case 'figures':
    case 'table-part':
    case 'fixed':
      return null;
  }
}

export function insertPassage(
  id: string,
  passage: WordPassage,
  last: EditedUnit | null,
  insertedIds: readonly string[],
  context: RewriteContext,
): ReportEdit {
  if (passage.kind === 'table') {
    const afterIds = afterOf(last, insertedIds);
    return {
      kind: 'insert-block',
      block: convertWordTable(id, null, passage.table, context).table,
      afterIds,
    };
  }
  if (last?.kind === 'task' || last?.kind === 'petition') {
    const text = textOfRuns(dropMark(passage.runs, '', true)).trim();
    const afterIds = [...insertedIds, last.row.id];
    return last.kind === 'task'
      ? {
          kind: 'insert-task',
          afterIds,
          row: {
            id,
            text,
            workArea: null,
            lead: null,
            partners: [],
            deadline: null,
            product: '',
            isRoutine: false,
          },
        }
      : {
          kind: 'insert-petition',
          afterIds,
          row: { id, text, origin: 'organisation', addressee: '', workArea: null },
        };
  }
  const mark = parseHeadingMark(passage.text);
  const runs = dropMark(passage.runs, '', true);
  const isPlain = mark !== null && mark.level <= 3;
  const { content } = rewriteContent([], runs, { ...context, isPlain });
  const block: Block = mark
    ? { type: 'heading', id, level: mark.level, content }
    : { type: 'paragraph', id, content };
  return { kind: 'insert-block', block, afterIds: afterOf(last, insertedIds) };
}

function afterOf(last: EditedUnit | null, insertedIds: readonly string[]): string[] {
  const lastId = last && (last.kind === 'block' || last.kind === 'table') ? [last.block.id] : [];
  return [...insertedIds, ...lastId];
}

function textOf(content: readonly Inline[]): string {
  return content.map((inline) => (inline.type === 'text' ? inline.text : '')).join('');
}
