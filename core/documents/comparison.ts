import type { Indicator } from '../model/indicator.ts';
import type { NumberedDraft } from '../model/numbered-draft.ts';
import type { Report } from '../model/report.ts';
import { formatMoment } from '../rules/values/format-moment.ts';
import { listReportChanges, type ReportChange } from '../rules/comparison/list-report-changes.ts';
import { compareBlocks } from './compare-blocks.ts';
import { comparePieces } from './compare-pieces.ts';
import type { PageSection, Piece, PrintBlock, PrintDocument, TableCell } from './print-document.ts';
import { writeText } from './write-pieces.ts';

/** What the report is compared with. */
export type ComparedState = {
  report: Report;
  /** In running text, told apart from every other: `dự thảo lần 2`. */
  name: string;
  /** The same with its moment. */
  told: string;
  /** Over a column. */
  title: string;
};

/** Dự thảo lần n as what a report is compared with. */
export function compareToDraft({
  draftNumber,
  submittedAt,
  report,
}: Pick<NumberedDraft, 'draftNumber' | 'submittedAt' | 'report'>): ComparedState {
  const name = `dự thảo lần ${draftNumber}`;
  return { report, name, told: `${name} (trình ${formatMoment(submittedAt)})`, title: 'Dự thảo lần trước' };
}

export type ComparisonInput = {
  earlier: ComparedState;
  report: Report;
  /** Both as they print, by the same rules and under the same layout. */
  before: PrintDocument;
  after: PrintDocument;
  indicators: readonly Pick<Indicator, 'id' | 'label' | 'unit'>[];
};

/**
 * Bản so sánh với dự thảo lần n, or with a version: the whole report as it now is, with every word marked that came or went, and at its end a
 * list of the figures, tasks, petitions and header data that differ.
 */
export function buildComparison(input: ComparisonInput): PrintDocument {
  const { earlier, before, after } = input;
  const { name } = earlier;
  const earlierSections = new Map(before.sections.map((section) => [section.appendixId, section]));
  const [first, ...others] = after.sections.map((section): PageSection => ({
    ...section,
    blocks: compareBlocks(earlierSections.get(section.appendixId)?.blocks ?? [], section.blocks),
  }));
  const kept = new Set(after.sections.map(({ appendixId }) => appendixId));
  const lost = before.sections
    .filter(({ appendixId }) => !kept.has(appendixId))
    .map((section): PageSection => ({ ...section, blocks: compareBlocks(section.blocks, []) }));
  const changes = listChanges(input);
  return {
    ...after,
    title: `${after.title} (so sánh với ${name})`,
    runningMark: `BẢN SO SÁNH với ${name}`,
    sections: [
      ...(first ? [{ ...first, blocks: [explain(earlier), ...first.blocks] }] : []),
      ...others,
      ...lost,
      ...(changes ? [{ orientation: 'portrait' as const, blocks: changes }] : []),
    ],
  };
}

function explain({ told }: ComparedState): PrintBlock {
  const pieces: Piece[] = [
    writeText(`So sánh với ${told}: `),
    { ...writeText('chữ thêm'), change: 'added' },
    writeText(' in đậm, gạch chân; '),
    { ...writeText('chữ bỏ'), change: 'removed' },
    writeText(' gạch ngang.'),
  ];
  return { kind: 'paragraph', id: 'comparison-note', style: 'appendix-reference', pieces };
}

const columns = [
  { title: 'TT', share: 0.07 },
  { title: 'Nội dung', share: 0.29 },
  { title: '', share: 0.32 },
  { title: 'Bản này', share: 0.32 },
];

function listChanges({ earlier, report, after, indicators }: ComparisonInput): PrintBlock[] | null {
  const changes = listReportChanges(earlier.report, report, indicators);
  if (changes.length === 0) return null;
  const { page } = after.layout;
  const textWidthMm = page.widthMm - page.marginLeftMm - page.marginRightMm;
  return [
    {
      kind: 'title',
      lines: [
        {
          style: 'appendix-title',
          pieces: [writeText('SỐ LIỆU, NHIỆM VỤ, KIẾN NGHỊ VÀ THÔNG TIN ĐÃ THAY ĐỔI')],
        },
        { style: 'appendix-reference', pieces: [writeText(`So với ${earlier.name}`)] },
      ],
    },
    {
      kind: 'table',
      id: 'changes',
      columnWidthsMm: columns.map(({ share }) => share * textWidthMm),
      headerRowCount: 1,
      rows: [
        { cells: columns.map(({ title }) => cell('table-head', [writeText(title || earlier.title)])) },
        ...changes.map((change, index) => ({
          cells: [
            { ...cell('table-text', [writeText(String(index + 1))]), align: 'center' as const },
            cell('table-text', [writeText(change.label)]),
            cell('table-text', [writeText(change.before || '(chưa có)')]),
            cell('table-text', writeAfter(change)),
          ],
        })),
      ],
    },
  ];
}

/** The new words marked; the old ones stand in the column before. */
function writeAfter({ before, after }: ReportChange): Piece[] {
  if (after === '') return [writeText('(đã bỏ)')];
  return comparePieces(textOf(before), textOf(after)).filter(
    (piece) => piece.kind !== 'text' || piece.change !== 'removed',
  );
}

function textOf(text: string): Piece[] {
  return text === '' ? [] : [writeText(text)];
}

function cell(style: TableCell['style'], pieces: Piece[]): TableCell {
  return { style, columnSpan: 1, rowSpan: 1, paragraphs: [pieces] };
}
