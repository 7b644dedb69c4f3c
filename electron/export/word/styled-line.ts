import type { StyledLine } from '../../../core/documents/print-document.ts';
import type { TextStyle } from '../../../core/layouts/layout-profile.ts';
import { measureTextPt } from '../../../core/layouts/times-metrics.ts';
import { setBookmark } from './bookmark.ts';
import { writeBoxedLine } from './boxed-line.ts';
import { twipsFromPt } from './lengths.ts';
import { endWithParagraph, writeParagraph } from './paragraph.ts';
import { ruleGapPt, ruleHeightPt, ruleIndents } from './rule.ts';
import { writeRuns } from './run.ts';
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
export function writeStyledLine(line: StyledLine, columnPt: number, context: WordContext): string {
  if (line.box) return writeBoxedLine(line, line.box, context);
  const style = context.layout.styles[line.style];
  const wordStyle = wordStyles[line.style];
  const runs = setBookmark(writeRuns(line.pieces, line.style, context), line.bookmark, context);
  if (line.rule === undefined) return writeParagraph(wordStyle, runs);

  const { thicknessPt, lengthShare } = line.rule;
  const lengthPt = Math.min(measureLinePt(line, style), columnPt) * lengthShare;
  const after = twipsFromPt(Math.max(0, style.spaceAfterPt - ruleHeightPt(thicknessPt)));
  if (lengthShare === 1) {
    return writeParagraph(wordStyle, runs, {
      rule: { thicknessPt, gapPt: ruleGapPt },
      spacing: { after },
      indent: { ...ruleIndents(lengthPt + 2 * slackPt, columnPt, style.align), firstLine: 0 },
    });
  }
  return (
    writeParagraph(wordStyle, runs, { isKeptWithNext: true, spacing: { after: 0 } }) +
    writeParagraph(frameStyles.rule, '', {
      isKeptWithNext: style.keepWithNext,
      rule: { thicknessPt, gapPt: 0 },
      spacing: { after },
      indent: ruleIndents(lengthPt, columnPt, style.align),
    })
  );
}

/** Lines of a cell; one without lines, or that ends with a table, ends with a thin paragraph, as the format demands. */
export function writeCellLines(lines: readonly StyledLine[], columnPt: number, context: WordContext): string {
  return endWithParagraph(lines.map((line) => writeStyledLine(line, columnPt, context)).join(''));
}
