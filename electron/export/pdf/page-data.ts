import type { PageSection, ParagraphBlock, PrintDocument } from '../../../core/documents/print-document.ts';
import type { LayoutProfile, StyleName, TextStyle } from '../../../core/layouts/layout-profile.ts';
import type {
  BlockData,
  DocumentData,
  KeptHeading,
  LayoutData,
  PieceData,
  Rescues,
} from './document-data.ts';
import { createPlaceMarker } from './mark-places.ts';
import { pointsPerMm } from '../../../core/layouts/points-per-mm.ts';
import type { PlaceFrame } from './printed-places.ts';
import { cellPadding, setTable, tableRulePt } from './set-table.ts';
import { createTextSetter } from './set-text.ts';

// Lines of the block before it that a signature takes along.
const companionLines = 2;

// A paragraph of up to so many lines moves to the signature's page as a whole; a longer one would leave too large a gap.
const stickyLineLimit = 4;

// A longer paragraph may be split although it stays with what follows; unsplit it could run over the margin.
const unsplitLineLimit = 15;

const emptySection: PageSection = { orientation: 'portrait', blocks: [] };

export function toLayoutData({ layout, runningMark }: PrintDocument): LayoutData {
  const { page, pageNumber, footnote, styles } = layout;
  return {
    page,
    pageNumber,
    footnote,
    styles,
    table: { paddingPt: cellPadding.verticalPt, ruleThicknessPt: tableRulePt },
    runningMark: runningMark === null ? [] : [{ kind: 'text', text: runningMark }],
  };
}

/**
 * Also the frames of the places, by the key of their marks, and the headings among them. Unless `isPlaced`, only the marks
 * that tell whether a heading stands alone are in the data: each costs the compiler time.
 */
export function toDocumentData(
  document: PrintDocument,
  rescues: Rescues,
  isPlaced: boolean,
): { data: DocumentData; frames: Map<string, PlaceFrame>; headings: KeptHeading[] } {
  const frames = new Map<string, PlaceFrame>();
  const headings: KeptHeading[] = [];
  const [year = 1970, month = 1, day = 1] = document.date.split('-').map(Number);
  const filled = document.sections.filter((section) => section.blocks.length > 0);
  const signatures = { count: 0 };
  const data = {
    title: document.title,
    subject: document.subject,
    authors: document.author === '' ? [] : [document.author],
    keywords: document.keywords,
    year,
    month,
    day,
    sections: (filled.length === 0 ? [emptySection] : filled).map((section) => ({
      isLandscape: section.orientation === 'landscape',
      blocks: sectionBlocks(section, document.layout, rescues, signatures, frames, headings, isPlaced),
    })),
  };
  return { data, frames, headings };
}

function sectionBlocks(
  section: PageSection,
  layout: LayoutProfile,
  rescues: Rescues,
  signatures: { count: number },
  frames: Map<string, PlaceFrame>,
  headings: KeptHeading[],
  isPlaced: boolean,
): BlockData[] {
  const { page } = layout;
  const isLandscape = section.orientation === 'landscape';
  const textWidthMm = (isLandscape ? page.heightMm : page.widthMm) - page.marginLeftMm - page.marginRightMm;
  const textHeightMm = (isLandscape ? page.widthMm : page.heightMm) - page.marginTopMm - page.marginBottomMm;
  const bottomPt = (page.marginTopMm + textHeightMm) * pointsPerMm;
  const setter = createTextSetter(layout, createPlaceMarker(frames, { isLandscape, isPlaced }));
  const blocks: BlockData[] = [];
  let gap = 0;
  let above: { firstKey: string; key: string } | null = null;
  const follow = (nextKey: string, isHeading: boolean): void => {
    if (above) headings.push({ ...above, nextKey });
    above = isHeading ? { firstKey: above?.firstKey ?? nextKey, key: nextKey } : null;
  };

  for (const [index, block] of section.blocks.entries()) {
    const isBeforeSignature = section.blocks[index + 1]?.kind === 'signature';
    const key = signatures.count;
    const rescue = isBeforeSignature ? rescues.signatures.get(key) : undefined;
    const reserve =
      rescue?.kind === 'reserve'
        ? Math.max(0, bottomPt - rescue.lastBaselinePt) + companionLines * layout.styles.body.linePitchPt
        : 0;
    const end: PieceData[] = isBeforeSignature ? [{ kind: 'place', key, role: 'end' }] : [];

    switch (block.kind) {
      case 'letterhead': {
        const { leftWidthMm, rightWidthMm } = block.widths ?? layout.letterhead;
        const widths = [leftWidthMm, rightWidthMm];
        const rows = block.rows.map((row) =>
          [row.left, row.right].map((lines, side) =>
            setter.lines(lines, widths[side] ?? textWidthMm, side === 0 ? 0 : layout.letterhead.leftWidthMm),
          ),
        );
        blocks.push({ kind: 'columns', gap, widths, rows, place: null });
        gap = 0;
        break;
      }
      case 'title': {
        const lines = setter.lines(block.lines, textWidthMm, 0);
        for (const [place, line] of lines.entries()) {
          blocks.push({
            kind: 'line',
            line: place === 0 ? { ...line, gap: gap + line.gap } : line,
            width: textWidthMm,
          });
        }
        const last = block.lines.at(-1);
        gap = last === undefined ? gap : layout.styles[last.style].spaceAfterPt;
        break;
      }
      case 'paragraph': {
        const style = layout.styles[block.style];
        const headingLevel = isRunIn(block, style) ? 0 : levelOf(block.style);
        const isKept = headingLevel > 0 || (style.keepWithNext && !isRunIn(block, style));
        const lineCount = isKept || isBeforeSignature ? setter.countLines(block, textWidthMm) : 0;
        const isSticky =
          isKept || rescue?.kind === 'stick' || (isBeforeSignature && lineCount <= stickyLineLimit);
        const content = setter.paragraph(block, textWidthMm, isKept || above !== null);
        follow(content.key, isKept);
        blocks.push({
          kind: 'paragraph',
          isPageStart: rescues.pageStarts.has(content.key),
          line: {
            style: block.style,
            pieces: [...content.pieces, ...end],
            gap: gap + style.spaceBeforePt,
            isSticky,
            rule: null,
            box: null,
          },
          headingLevel,
          isUnsplit: lineCount <= unsplitLineLimit,
          reserve,
        });
        gap = style.spaceAfterPt;
        break;
      }
      case 'table': {
        if (block.rows.length === 0) break;
        const area = { widthMm: textWidthMm, heightMm: textHeightMm };
        const { key: tableKey, ...content } = setTable(block, area, end, above !== null, setter);
        follow(tableKey, false);
        blocks.push({ kind: 'table', gap, ...content, reserve });
        gap = layout.styles.body.spaceAfterPt;
        break;
      }
      case 'signature': {
        blocks.push(setter.signature(block, gap, { kind: 'place', key, role: 'start' }));
        signatures.count += 1;
        gap = 0;
        break;
      }
      default:
        return unreachable(block);
    }
  }
  return blocks;
}

function unreachable(block: never): never {
  throw new Error(`unknown block: ${JSON.stringify(block)}`);
}

/** Headings that stand alone are headings of the file too; 4 and 5 are paragraphs with a mark. */
function levelOf(style: StyleName): number {
  switch (style) {
    case 'heading-1':
      return 1;
    case 'heading-2':
      return 2;
    case 'heading-3':
      return 3;
    default:
      return 0;
  }
}

/** Whether a heading's title goes over into text of its own: a piece of it is explicitly not bold. */
function isRunIn(block: ParagraphBlock, style: TextStyle): boolean {
  return (
    style.isBold &&
    levelOf(block.style) > 0 &&
    block.pieces.some((piece) => piece.kind === 'text' && piece.isBold === false && piece.text.trim() !== '')
  );
}
