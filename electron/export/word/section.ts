import { type FileChild, type ISectionOptions, PageOrientation, Paragraph } from 'docx';
import type { PageSection, PrintBlock, PrintDocument } from '../../../core/documents/print-document.ts';
import type { LayoutProfile } from '../../../core/layouts/layout-profile.ts';
import { pointsFromMm, twipsFromMm } from './lengths.ts';
import { buildLetterhead } from './letterhead.ts';
import { buildPageEdges } from './page-edge.ts';
import { buildParagraph } from './paragraph.ts';
import { buildSignature } from './signature.ts';
import { spacer } from './spacer.ts';
import { frameStyles } from './style-names.ts';
import { buildStyledLine } from './styled-line.ts';
import { buildTable, type TextArea } from './table.ts';
import type { WordContext } from './word-context.ts';

function measureTextArea({ page }: LayoutProfile, orientation: PageSection['orientation']): TextArea {
  const [widthMm, heightMm] =
    orientation === 'landscape' ? [page.heightMm, page.widthMm] : [page.widthMm, page.heightMm];
  return {
    widthMm: widthMm - page.marginLeftMm - page.marginRightMm,
    heightMm: heightMm - page.marginTopMm - page.marginBottomMm,
  };
}

function isTable(block: PrintBlock | undefined): boolean {
  return block?.kind === 'letterhead' || block?.kind === 'table' || block?.kind === 'signature';
}

function buildBlock(
  block: PrintBlock,
  next: PrintBlock | undefined,
  area: TextArea,
  context: WordContext,
): FileChild[] {
  // A table needs a paragraph after it when the section ends there or another table follows.
  const separator = next === undefined || isTable(next) ? [spacer()] : [];
  // The signature never stands alone on a page.
  const isKeptWithNext = next?.kind === 'signature';
  switch (block.kind) {
    case 'letterhead':
      return [buildLetterhead(block, context), ...separator];
    case 'title':
      return block.lines.flatMap((line) => buildStyledLine(line, pointsFromMm(area.widthMm), context));
    case 'paragraph':
      return [buildParagraph(block, { isKeptWithNext }, context)];
    case 'table': {
      const table = buildTable(block, area, { isKeptWithNext }, context);
      const after = new Paragraph({
        style: frameStyles.afterTable.id,
        ...(isKeptWithNext ? { keepNext: true } : {}),
      });
      return table === null ? [] : [table, after];
    }
    case 'signature':
      return [buildSignature(block, context), ...separator];
  }
}

/** One section of the file; sections number their pages on. */
export function buildSection(
  section: PageSection,
  document: PrintDocument,
  isFirstSection: boolean,
  context: WordContext,
): ISectionOptions {
  const { layout, runningMark } = document;
  const { page, pageNumber } = layout;
  const area = measureTextArea(layout, section.orientation);
  const edgeDistance = twipsFromMm(pageNumber.edgeDistanceMm);
  const blocks = section.blocks.flatMap((block, index) =>
    buildBlock(block, section.blocks[index + 1], area, context),
  );
  const needsSpacer = blocks.length === 0 || isTable(section.blocks[0]);
  return {
    properties: {
      titlePage: isFirstSection && !pageNumber.isShownOnFirstPage,
      page: {
        // docx swaps width and height of a landscape page itself.
        size: {
          width: twipsFromMm(page.widthMm),
          height: twipsFromMm(page.heightMm),
          orientation:
            section.orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twipsFromMm(page.marginTopMm),
          bottom: twipsFromMm(page.marginBottomMm),
          left: twipsFromMm(page.marginLeftMm),
          right: twipsFromMm(page.marginRightMm),
          header: edgeDistance,
          footer: edgeDistance,
          gutter: 0,
        },
      },
    },
    ...buildPageEdges({ layout, runningMark, textWidthMm: area.widthMm, isFirstSection }),
    children: needsSpacer ? [spacer(), ...blocks] : blocks,
  };
}
