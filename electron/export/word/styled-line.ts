import { Paragraph, type Table } from 'docx';
import type { StyledLine } from '../../../core/documents/print-document.ts';
import type { TextStyle } from '../../../core/layouts/layout-profile.ts';
import { measureTextPt } from '../../../core/layouts/times-metrics.ts';
import { setBookmark } from './bookmark.ts';
import { twipsFromPt } from './lengths.ts';
import { bottomBorder, ruleGapPt, ruleHeightPt, ruleIndents } from './rule.ts';
import { buildBoxedLine } from './boxed-line.ts';
import { buildRuns } from './runs.ts';
import { spacer } from './spacer.ts';
import { frameStyles, wordStyles } from './style-names.ts';
import type { WordContext } from './word-context.ts';

/** At exactly the width of the text, rounding to twips makes it wrap. */
const slackPt = 0.4;

function measureLinePt(line: StyledLine, style: TextStyle): number {
  return line.pieces
    .map(({ text, isBold, isItalic }) =>
      measureTextPt(text, {
        sizePt: style.sizePt,
        isBold: isBold ?? style.isBold,
        isItalic: isItalic ?? style.isItalic,
      }),
    )
    .reduce((sum, width) => sum + width, 0);
}

/**
 * The paragraphs of one line. A rule is the lower border of the text's own paragraph when it is as long as the text, and
 * of a thin paragraph of its own when it is shorter.
 */
export function buildStyledLine(
  line: StyledLine,
  columnPt: number,
  context: WordContext,
): (Paragraph | Table)[] {
  if (line.box) return buildBoxedLine(line, line.box, context);
  const style = context.layout.styles[line.style];
  const children = setBookmark(buildRuns(line.pieces, line.style, context), line.bookmark, context);
  const text = { style: wordStyles[line.style].id, children };
  if (line.rule === undefined) return [new Paragraph(text)];

  const widthPt = Math.min(measureLinePt(line, style), columnPt);
  const lengthPt = widthPt * line.rule.lengthShare;
  const after = twipsFromPt(Math.max(0, style.spaceAfterPt - ruleHeightPt(line.rule.thicknessPt)));
  if (line.rule.lengthShare === 1) {
    const indent = ruleIndents(lengthPt + 2 * slackPt, columnPt, style.align);
    return [
      new Paragraph({
        ...text,
        indent: { ...indent, firstLine: 0 },
        border: bottomBorder(line.rule.thicknessPt, ruleGapPt),
        spacing: { after },
      }),
    ];
  }
  const indent = ruleIndents(lengthPt, columnPt, style.align);
  return [
    new Paragraph({ ...text, keepNext: true, spacing: { after: 0 } }),
    new Paragraph({
      style: frameStyles.rule.id,
      indent,
      border: bottomBorder(line.rule.thicknessPt, 0),
      keepNext: style.keepWithNext,
      spacing: { after },
    }),
  ];
}

/** Lines of a cell; one without lines, or that ends with a table, ends with a thin paragraph, as the format demands. */
export function buildCellLines(
  lines: readonly StyledLine[],
  columnPt: number,
  context: WordContext,
): (Paragraph | Table)[] {
  const children = lines.flatMap((line) => buildStyledLine(line, columnPt, context));
  return children.at(-1) instanceof Paragraph ? children : [...children, spacer()];
}
