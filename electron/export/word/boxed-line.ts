import type { LineBox, StyledLine } from '../../../core/documents/print-document.ts';
import { twipsFromMm, twipsFromPt } from './lengths.ts';
import { writeLine, writeParagraph } from './paragraph.ts';
import { writeRuns } from './run.ts';
import { frameStyles, wordStyles } from './style-names.ts';
import { writeCell, writeRow, writeTable } from './table-parts.ts';
import type { WordContext } from './word-context.ts';

/**
 * A table of one cell with lines on all sides, below a paragraph as high as the style's space before: a text box would move
 * when an office edits the file, and a bordered paragraph has no height of its own.
 */
export function writeBoxedLine(line: StyledLine, box: LineBox, context: WordContext): string {
  const style = context.layout.styles[line.style];
  const width = twipsFromMm(box.widthMm);
  const borders = ['top', 'left', 'bottom', 'right'].map((side) => writeLine(side, box.thicknessPt)).join('');
  const text = writeParagraph(wordStyles[line.style], writeRuns(line.pieces, line.style, context), {
    spacing: { before: 0, after: 0 },
  });
  const cell = writeCell(width, text, {
    borders: `<w:tcBorders>${borders}</w:tcBorders>`,
    isCentredUpright: true,
  });
  // The lines take room of their own.
  const exactHeight = twipsFromMm(box.heightMm) - twipsFromPt(box.thicknessPt);
  return (
    writeParagraph(frameStyles.spacer, '', {
      spacing: { line: twipsFromPt(Math.max(1, style.spaceBeforePt)) },
    }) +
    writeTable(
      { style: frameStyles.plainTable, columnWidths: [width], align: style.align },
      writeRow(cell, { exactHeight }),
    )
  );
}
