import type { Block } from '../../model/block.ts';
import type { Report } from '../../model/report.ts';

/** One change of a report that a person may take or leave. */
export type ReportEdit =
  | { kind: 'replace-block'; block: Block }
  | { kind: 'remove-block'; id: string }
  /** After the first of these blocks that the report still has; at its start when it has none. */
  | { kind: 'insert-block'; block: Block; afterIds: readonly string[] }
  | { kind: 'task'; id: string; text: string }
  | { kind: 'petition'; id: string; text: string }
  | { kind: 'answer'; taskId: string; result: string }
  | { kind: 'remove-row'; list: 'nextTasks' | 'petitions'; id: string }
  | { kind: 'insert-task'; row: Report['nextTasks'][number]; afterIds: readonly string[] }
  | { kind: 'insert-petition'; row: Report['petitions'][number]; afterIds: readonly string[] }
  | { kind: 'abstract'; text: string };

/** The report after these changes, in their order. What a change is about and is no longer there is passed over. */
export function editReport(report: Report, edits: readonly ReportEdit[]): Report {
  return edits.reduce(applyEdit, report);
}

function applyEdit(report: Report, edit: ReportEdit): Report {
  switch (edit.kind) {
    case 'replace-block':
      return {
        ...report,
        blocks: report.blocks.map((block) => (block.id === edit.block.id ? edit.block : block)),
      };
    case 'remove-block':
      return { ...report, blocks: report.blocks.filter(({ id }) => id !== edit.id) };
    case 'insert-block':
      return { ...report, blocks: insertAfter(report.blocks, edit.block, edit.afterIds) };
    case 'task':
      return { ...report, nextTasks: withText(report.nextTasks, edit) };
    case 'petition':
      return { ...report, petitions: withText(report.petitions, edit) };
    case 'answer':
      return {
        ...report,
        lastTaskAnswers: report.lastTaskAnswers.map((answer) =>
          answer.taskId === edit.taskId ? { ...answer, result: edit.result, reason: '' } : answer,
        ),
      };
    case 'remove-row':
      return edit.list === 'nextTasks'
        ? { ...report, nextTasks: report.nextTasks.filter(({ id }) => id !== edit.id) }
        : { ...report, petitions: report.petitions.filter(({ id }) => id !== edit.id) };
    case 'insert-task':
      return { ...report, nextTasks: insertAfter(report.nextTasks, edit.row, edit.afterIds) };
    case 'insert-petition':
      return { ...report, petitions: insertAfter(report.petitions, edit.row, edit.afterIds) };
    case 'abstract':
      return { ...report, header: { ...report.header, abstract: edit.text } };
  }
}

function withText<T extends { id: string; text: string }>(
  rows: readonly T[],
  { id, text }: { id: string; text: string },
): T[] {
  return rows.map((row) => (row.id === id ? { ...row, text } : row));
}

function insertAfter<T extends { id: string }>(rows: readonly T[], row: T, afterIds: readonly string[]): T[] {
  for (const id of afterIds) {
    const index = rows.findIndex((each) => each.id === id);
    if (index !== -1) return rows.toSpliced(index + 1, 0, row);
  }
  return [row, ...rows];
}
