import type { PageSection, PrintBlock, PrintDocument } from '../../../core/documents/print-document.ts';
import type { LayoutProfile } from '../../../core/layouts/layout-profile.ts';
import { setBlockBookmark } from './bookmark.ts';
import { pointsFromMm, twipsFromMm } from './lengths.ts';
import { writeLetterhead } from './letterhead.ts';
import { writePageEdges } from './page-edge.ts';
import { endWithParagraph, spacer, writeParagraph } from './paragraph.ts';
import { writeMarkRun, writeRuns } from './run.ts';
import { writeSignature } from './signature.ts';
import { frameStyles, wordStyles } from './style-names.ts';
import { writeStyledLine } from './styled-line.ts';
import { type TextArea, writeDataTable } from './data-table.ts';
import type { WordContext } from './word-context.ts';

function measurePaper({ page }: LayoutProfile, orientation: PageSection['orientation']): TextArea {
  return orientation === 'landscape'
    ? { widthMm: page.heightMm, heightMm: page.widthMm }
    : { widthMm: page.widthMm, heightMm: page.heightMm };
}

function isTable(block: PrintBlock | undefined): boolean {
  return block?.kind === 'letterhead' || block?.kind === 'table' || block?.kind === 'signature';
}

function writeBlock(
  block: PrintBlock,
  next: PrintBlock | undefined,
  area: TextArea,
  context: WordContext,
): string {
  // Between two tables; the one at the end of a section is set there.
  const separator = isTable(next) ? spacer : '';
  // The signature never stands alone on a page.
  const isKeptWithNext = next?.kind === 'signature';
  switch (block.kind) {
    case 'letterhead':
      return writeLetterhead(block, context) + separator;
    case 'title':
      return block.lines.map((line) => writeStyledLine(line, pointsFromMm(area.widthMm), context)).join('');
    case 'paragraph': {
      const runs =
        writeMarkRun(block.mark, block.style, context) + writeRuns(block.pieces, block.style, context);
      return writeParagraph(wordStyles[block.style], setBlockBookmark(runs, block.id, context), {
        isKeptWithNext,
      });
    }
    case 'table': {
      const table = writeDataTable(block, area, { isKeptWithNext }, context);
      return table && table + writeParagraph(frameStyles.afterTable, '', { isKeptWithNext });
    }
    case 'signature':
      return writeSignature(block, context) + separator;
  }
}

/** The blocks of one section, and its `<w:sectPr>`; sections number their pages on. */
export function writeSection(
  { blocks, orientation }: PageSection,
  { runningMark }: PrintDocument,
  isFirstSection: boolean,
  context: WordContext,
): { content: string; properties: string } {
  const { page, pageNumber } = context.layout;
  const paper = measurePaper(context.layout, orientation);
  const area: TextArea = {
    widthMm: paper.widthMm - page.marginLeftMm - page.marginRightMm,
    heightMm: paper.heightMm - page.marginTopMm - page.marginBottomMm,
  };
  const edge = twipsFromMm(pageNumber.edgeDistanceMm);
  const content = blocks.map((block, index) => writeBlock(block, blocks[index + 1], area, context)).join('');
  return {
    content: endWithParagraph((isTable(blocks[0]) ? spacer : '') + content),
    properties:
      `<w:sectPr>${writePageEdges({ runningMark, textWidthMm: area.widthMm, isFirstSection }, context)}` +
      `<w:pgSz w:w="${twipsFromMm(paper.widthMm)}" w:h="${twipsFromMm(paper.heightMm)}" w:orient="${orientation}"/>` +
      `<w:pgMar w:top="${twipsFromMm(page.marginTopMm)}" w:right="${twipsFromMm(page.marginRightMm)}"` +
      ` w:bottom="${twipsFromMm(page.marginBottomMm)}" w:left="${twipsFromMm(page.marginLeftMm)}"` +
      ` w:header="${edge}" w:footer="${edge}" w:gutter="0"/>` +
      `${isFirstSection && !pageNumber.isShownOnFirstPage ? '<w:titlePg/>' : ''}</w:sectPr>`,
  };
}
