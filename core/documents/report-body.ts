import type { LayoutProfile, StyleName } from '../layouts/layout-profile.ts';
import type { Block, Table } from '../model/block.ts';
import type { SectionKind } from '../model/outline.ts';
import type { ReportPetition } from '../model/petition.ts';
import type { Report } from '../model/report.ts';
import type { Task, TaskAnswer } from '../model/task.ts';
import { findAppendixTables } from '../rules/appendices/list-appendices.ts';
import { formatDateShort } from '../rules/values/format-date.ts';
import { markHeadings } from '../rules/sections/mark-headings.ts';
import { plainTextOfBlock } from '../rules/text/read-plain-text.ts';
import { findSectionEnd } from '../rules/sections/split-sections.ts';
import type { ParagraphBlock, Piece, PrintBlock, TableBlock } from './print-document.ts';
import { stripEndMarks } from '../rules/text/strip-end-marks.ts';
import { writePieces, writeText, type PieceContext } from './write-pieces.ts';

const textWidthMm = (layout: LayoutProfile) =>
  layout.page.widthMm - layout.page.marginLeftMm - layout.page.marginRightMm;

/**
 * The body of a report in reading order: its blocks but for the tables of appendices, and after the text of the sections that keep rows (tasks of last
 * period, next tasks, petitions) those rows as `-` paragraphs. Empty paragraphs are left out.
 */
export function buildReportBody(
  report: Report,
  layout: LayoutProfile,
  context: PieceContext,
  lastTasks: ReadonlyMap<string, Task>,
): PrintBlock[] {
  const elsewhere = findAppendixTables(report);
  const marks = markHeadings(report.blocks, layout.headingMarks.level1Suffix);
  const rows = placeRows(report, lastTasks);
  return [
    ...report.blocks.flatMap((block, index) => [
      ...(rows.get(index) ?? []),
      ...(elsewhere.has(block.id) ? [] : writeBlock(block, layout, context, marks.get(block.id))),
    ]),
    ...(rows.get(report.blocks.length) ?? []),
  ];
}

const kindsWithRows = ['last-tasks', 'next-tasks', 'petitions'] as const satisfies readonly SectionKind[];

/**
 * The rows of each section that keeps some, by the index of the block before which they stand. Rows without a section
 * of their kind stand at the end: nothing that was written is left off the paper.
 */
function placeRows(report: Report, lastTasks: ReadonlyMap<string, Task>): Map<number, ParagraphBlock[]> {
  const placed = new Map<number, ParagraphBlock[]>();
  for (const section of report.sections) {
    const rows = writeRows(section.kind, report, lastTasks);
    const index = findSectionEnd(report.blocks, section.id);
    if (rows.length > 0) placed.set(index, [...(placed.get(index) ?? []), ...rows]);
  }
  const homeless = kindsWithRows
    .filter((kind) => !report.sections.some((section) => section.kind === kind))
    .flatMap((kind) => writeRows(kind, report, lastTasks));
  const end = report.blocks.length;
  if (homeless.length > 0) placed.set(end, [...(placed.get(end) ?? []), ...homeless]);
  return placed;
}

function writeRows(
  kind: SectionKind,
  report: Report,
  lastTasks: ReadonlyMap<string, Task>,
): ParagraphBlock[] {
  switch (kind) {
    case 'next-tasks':
      return report.nextTasks.flatMap(writeTask);
    case 'petitions':
      return report.petitions.flatMap(writePetition);
    case 'last-tasks':
      return report.lastTaskAnswers.flatMap((answer) => writeAnswer(answer, lastTasks));
    case 'opening':
    case 'prose':
    case 'figures':
      return [];
  }
}

function writeBlock(
  block: Block,
  layout: LayoutProfile,
  context: PieceContext,
  mark: string | undefined,
): PrintBlock[] {
  if (block.type === 'table') return [writeTable(block, textWidthMm(layout), context)];
  const isEmpty =
    plainTextOfBlock(block).trim() === '' && block.content.every((each) => each.type !== 'footnote');
  if (block.type === 'paragraph') {
    return isEmpty
      ? []
      : [{ kind: 'paragraph', id: block.id, style: 'body', pieces: writePieces(block.content, context) }];
  }
  if (isEmpty && block.level > 3) return [];
  return [
    {
      kind: 'paragraph',
      id: block.id,
      style: block.isRunIn ? 'body' : headingStyles[block.level],
      mark: {
        text: mark ?? '',
        isBold: block.level <= 2 || (block.level === 3 && !block.isRunIn),
        isItalic: block.level === 3 && !block.isRunIn,
      },
      pieces:
        block.level === 1 && layout.headingMarks.isLevel1Capitals
          ? writePieces(block.content, context).map(toCapitals)
          : writePieces(block.content, context),
    },
  ];
}

const headingStyles: Record<1 | 2 | 3 | 4 | 5, StyleName> = {
  1: 'heading-1',
  2: 'heading-2',
  3: 'heading-3',
  4: 'heading-4',
  5: 'heading-5',
};

function toCapitals(piece: Piece): Piece {
  return piece.kind === 'text' ? { ...piece, text: piece.text.toLocaleUpperCase('vi') } : piece;
}

export function writeTable(table: Table, widthMm: number, context: PieceContext): TableBlock {
  const shares = table.columnShares.reduce((sum, share) => sum + share, 0);
  return {
    kind: 'table',
    id: table.id,
    columnWidthsMm: table.columnShares.map((share) => (share / shares) * widthMm),
    headerRowCount: table.headerRowCount,
    rows: table.rows.map((row, index) => ({
      cells: row.cells.map((cell) => ({
        style: index < table.headerRowCount ? 'table-head' : 'table-text',
        align: cell.align,
        columnSpan: cell.columnSpan ?? 1,
        rowSpan: cell.rowSpan ?? 1,
        paragraphs: cell.content.map((paragraph) => writePieces(paragraph, context)),
      })),
    })),
  };
}

function dash(id: string, text: string): ParagraphBlock {
  return {
    kind: 'paragraph',
    id,
    style: 'heading-4',
    mark: { text: '-', isBold: false, isItalic: false },
    pieces: [writeText(text)],
  };
}

function writeTask(task: Task): ParagraphBlock[] {
  const text = task.text.trim();
  if (text === '') return [];
  const partners = task.partners.map((partner) => partner.name).join(', ');
  const details = [
    task.lead?.name ? `chủ trì: ${task.lead.name}` : '',
    partners ? `phối hợp: ${partners}` : '',
    task.isRoutine ? 'thường xuyên' : '',
    task.deadline ? `hoàn thành chậm nhất ngày ${formatDateShort(task.deadline)}` : '',
    task.product ? `sản phẩm: ${task.product}` : '',
  ].filter((detail) => detail !== '');
  return [dash(task.id, withDetails(text, details))];
}

function writePetition(petition: ReportPetition): ParagraphBlock[] {
  const text = petition.text.trim();
  if (text === '') return [];
  const details = petition.addressee ? [`kiến nghị ${petition.addressee}`] : [];
  return [dash(petition.id, withDetails(text, details))];
}

const outcomes = {
  done: 'đã hoàn thành',
  'partly-done': 'hoàn thành một phần',
  'not-done': 'chưa thực hiện',
  'carried-over': 'chuyển sang kỳ sau',
  'stated-elsewhere': 'đã nêu ở phần trên',
} as const;

function writeAnswer(answer: TaskAnswer, lastTasks: ReadonlyMap<string, Task>): ParagraphBlock[] {
  const task = lastTasks.get(answer.taskId);
  if (!task || answer.outcome === null) return [];
  const sentences = [answer.result, answer.reason]
    .map((each) => stripEndMarks(each).trim())
    .filter((each) => each !== '')
    .map((each) => ` ${each.charAt(0).toLocaleUpperCase('vi')}${each.slice(1)}.`);
  const told = `${stripEndMarks(task.text).trim()}: ${outcomes[answer.outcome]}.${sentences.join('')}`;
  return [dash(answer.taskId, told)];
}

/** `Tổ chức hội nghị (chủ trì: …; sản phẩm: …).` – the sentence keeps its closing mark at the end. */
function withDetails(text: string, details: string[]): string {
  if (details.length === 0) return text;
  const closing = /[.;,]$/.exec(text)?.[0] ?? '.';
  return `${text.replace(/[.;,]$/, '')} (${details.join('; ')})${closing}`;
}
