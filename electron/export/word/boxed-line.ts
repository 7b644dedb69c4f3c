import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { LineBox, StyledLine } from '../../../core/documents/print-document.ts';
import { eighthsFromPt, twipsFromMm, twipsFromPt } from './lengths.ts';
import { buildRuns } from './runs.ts';
import { frameStyles, wordStyles } from './style-names.ts';
import type { WordContext } from './word-context.ts';

const tableAlignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.LEFT,
} as const;

/**
 * A table of one cell with lines on all sides, below a paragraph as high as the style's space before: a text box would move
 * when an office edits the file, and a bordered paragraph has no height of its own.
 */
export function buildBoxedLine(line: StyledLine, box: LineBox, context: WordContext): (Paragraph | Table)[] {
  const style = context.layout.styles[line.style];
  const width = twipsFromMm(box.widthMm);
  const side = { style: BorderStyle.SINGLE, size: eighthsFromPt(box.thicknessPt), color: '000000', space: 0 };
  const borders = { top: side, bottom: side, left: side, right: side };
  const cell = new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    borders,
    children: [
      new Paragraph({
        style: wordStyles[line.style].id,
        spacing: { before: 0, after: 0 },
        children: buildRuns(line.pieces, line.style, context),
      }),
    ],
  });
  return [
    new Paragraph({
      style: frameStyles.spacer.id,
      spacing: { line: twipsFromPt(Math.max(1, style.spaceBeforePt)), lineRule: LineRuleType.EXACT },
    }),
    new Table({
      style: frameStyles.plainTable.id,
      layout: TableLayoutType.FIXED,
      alignment: tableAlignments[style.align],
      width: { size: width, type: WidthType.DXA },
      columnWidths: [width],
      rows: [
        new TableRow({
          cantSplit: true,
          // The lines take room of their own.
          height: {
            value: twipsFromMm(box.heightMm) - twipsFromPt(box.thicknessPt),
            rule: HeightRule.EXACT,
          },
          children: [cell],
        }),
      ],
    }),
  ];
}
