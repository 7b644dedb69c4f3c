import type {
  FootnotePiece,
  LineBox,
  PageSection,
  ParagraphBlock,
  Piece,
  PrintDocument,
  SignatureBlock,
  StyledLine,
  TableBlock,
  TextPiece,
} from '../../../core/documents/print-document.ts';
import type { LayoutProfile, LineRule, StyleName, TextStyle } from '../../../core/layouts/layout-profile.ts';
import { measureTextPt } from '../../../core/layouts/times-metrics.ts';
import { completeWidths, layOutGrid } from '../table-grid.ts';
import type { PlaceFrame } from './printed-places.ts';
import { breakLongWords } from './break-long-words.ts';

/** A run of text; what is absent follows from the style of the paragraph. */
type RunData = {
  kind: 'text';
  text: string;
  isBold?: boolean | undefined;
  isItalic?: boolean | undefined;
  position?: 'superscript' | 'subscript' | undefined;
  change?: TextPiece['change'];
};
type PieceData =
  | RunData
  | { kind: 'break' }
  /** Where a word that is too wide for its line may be broken. */
  | { kind: 'break-chance' }
  | { kind: 'note'; pieces: PieceData[] }
  | { kind: 'place'; key: number; role: PlaceRole }
  | { kind: 'place'; key: string; role: 'begin' | 'finish' };

/** Where the block before a signature ends, and where the signature begins. */
type PlaceRole = 'end' | 'start';

/** `gap` stands between the line and what is above it, in points; none at the top of a page. */
type LineData = {
  style: StyleName;
  pieces: PieceData[];
  gap: number;
  isSticky: boolean;
  rule: LineRule | null;
  box: LineBox | null;
};
type CellData = {
  x: number;
  y: number;
  columnSpan: number;
  rowSpan: number;
  style: StyleName;
  align: TextStyle['align'];
  paragraphs: PieceData[][];
  isBreakable: boolean;
};
type BlockData =
  | { kind: 'columns'; gap: number; widths: number[]; rows: LineData[][][]; place: PieceData | null }
  | { kind: 'line'; line: LineData; width: number }
  | {
      kind: 'paragraph';
      isPageStart: boolean;
      line: LineData;
      headingLevel: number;
      isUnsplit: boolean;
      reserve: number;
    }
  | {
      kind: 'table';
      gap: number;
      columns: number[];
      paddingMm: number;
      header: CellData[];
      body: CellData[];
      reserve: number;
    };
type SectionData = { isLandscape: boolean; blocks: BlockData[] };

/** What the template reads as `/document.json`: millimetres and points as plain numbers, text only as text. */
export type DocumentData = {
  title: string;
  subject: string;
  authors: string[];
  keywords: string[];
  year: number;
  month: number;
  day: number;
  sections: SectionData[];
};

/** What the template reads as `/layout.json`: what stays the same while the text is edited. */
export type LayoutData = Pick<LayoutProfile, 'page' | 'pageNumber' | 'footnote' | 'styles'> & {
  table: { paddingPt: number; ruleThicknessPt: number };
  runningMark: PieceData[];
};

/** What is done for a signature that stood alone on its page in the compilation before. */
export type SignatureRescue =
  /** The page is filled from the last line of text on, whose baseline is given, but for a few lines that go over. */
  | { kind: 'reserve'; lastBaselinePt: number }
  /** The block before it moves to the signature's page as a whole. */
  | { kind: 'stick' };

/** What an earlier compilation showed to be needed. */
export type Rescues = {
  /** By number of the signature, counted through the document from 0. */
  signatures: Map<number, SignatureRescue>;
  /** Keys of the headings before which a page ends. */
  pageStarts: Set<string>;
};

/** A heading, the block that follows it, and the first of the headings that stand directly above each other. */
export type KeptHeading = { key: string; nextKey: string; firstKey: string };

// As in the Word file, where the rules take room of their own, so that the padding there is less by half a rule.
const tableRulePt = 0.5;
const cellPadding = { horizontalMm: 1.9, verticalPt: 1.5 };

// In a narrower column the padding shrinks, so that most of its width stays for text.
const paddingShareLimit = 0.2;

const pointsPerMm = 72 / 25.4;

/** "Exactly 18 pt" puts 80 % of the pitch above the baseline. */
function around({ linePitchPt }: TextStyle): { abovePt: number; belowPt: number } {
  return { abovePt: linePitchPt * 0.8, belowPt: linePitchPt * 0.2 };
}

// Lines of the block before it that a signature takes along.
const companionLines = 2;

// A paragraph of up to so many lines moves to the signature's page as a whole; a longer one would leave too large a gap.
const stickyLineLimit = 4;

// A longer paragraph may be split although it stays with what follows; unsplit it could run over the margin.
const unsplitLineLimit = 15;

// A row that may fill more than this share of a page may be split; a higher unsplit one would run over the margin.
const unsplitRowShare = 0.5;

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

/** Also the frames of the places whose marks are in the data, by the key of their marks, and the headings among them. */
export function toDocumentData(
  document: PrintDocument,
  rescues: Rescues,
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
      blocks: sectionBlocks(section, document.layout, rescues, signatures, frames, headings),
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
): BlockData[] {
  const { page } = layout;
  const isLandscape = section.orientation === 'landscape';
  const textWidthMm = (isLandscape ? page.heightMm : page.widthMm) - page.marginLeftMm - page.marginRightMm;
  const textHeightMm = (isLandscape ? page.widthMm : page.heightMm) - page.marginTopMm - page.marginBottomMm;
  const bottomPt = (page.marginTopMm + textHeightMm) * pointsPerMm;
  const setter = createTextSetter(layout, createPlaceMarker(frames, isLandscape));
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
        const content = setter.paragraph(block, textWidthMm);
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
        const { key: tableKey, ...content } = setter.table(block, area, end);
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

/** The lines from which a reader of the page may want to go to their field. */
const placedLines: ReadonlySet<StyleName> = new Set<StyleName>([
  'number',
  'place-date',
  'stamp',
  'abstract',
  'authority',
  'position',
  'signer-name',
  'recipients-title',
  'recipients',
  'appendix-title',
]);

type PlaceMarker = (frame: Omit<PlaceFrame, 'isLandscape'>) => {
  key: string;
  begin: PieceData;
  finish: PieceData;
};

/** Marks that enclose a place; a target that is printed once more has marks of its own. */
function createPlaceMarker(frames: Map<string, PlaceFrame>, isLandscape: boolean): PlaceMarker {
  const counts = new Map<string, number>();
  return (frame) => {
    const { target } = frame;
    const name = `${target.kind} ${target.kind === 'line' ? target.style : target.id}`;
    let count = counts.get(name) ?? 1;
    const keyOf = () => (count === 1 ? name : `${name} ${count}`);
    while (frames.has(keyOf())) count += 1;
    counts.set(name, count);
    const key = keyOf();
    frames.set(key, { ...frame, isLandscape });
    return {
      key,
      begin: { kind: 'place', key, role: 'begin' },
      finish: { kind: 'place', key, role: 'finish' },
    };
  };
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

function createTextSetter(layout: LayoutProfile, markPlace: PlaceMarker) {
  const styleOf = (name: StyleName): TextStyle => layout.styles[name];

  const widthPt = (piece: TextPiece, style: TextStyle): number =>
    measureTextPt(piece.text, {
      sizePt: style.sizePt,
      isBold: piece.isBold ?? style.isBold,
      isItalic: piece.isItalic ?? style.isItalic,
    });

  const run = (piece: TextPiece, style: TextStyle, widthMm: number): PieceData[] => {
    const limitPt = widthMm * pointsPerMm - style.sizePt;
    // A letter is at most about an em wide, so that short words need not be measured.
    const fewestLetters = Math.floor(limitPt / style.sizePt);
    const isTooWide = (word: string): boolean =>
      word.length > fewestLetters && widthPt({ ...piece, text: word }, style) > limitPt;
    return piece.text
      .replace(/[^\P{Cc}\n]/gu, ' ')
      .split('\n')
      .flatMap((line, index): PieceData[] => {
        const { isBold, isItalic, position, change } = piece;
        const data = breakLongWords(line, isTooWide, fewestLetters).flatMap((text, part): PieceData[] => [
          ...(part === 0 ? [] : [{ kind: 'break-chance' as const }]),
          ...(text === '' ? [] : [{ kind: 'text' as const, text, isBold, isItalic, position, change }]),
        ]);
        return index === 0 ? data : [{ kind: 'break' }, ...data];
      });
  };

  const pieces = (list: readonly Piece[], name: StyleName, widthMm: number): PieceData[] =>
    list.flatMap((piece): PieceData[] => {
      switch (piece.kind) {
        case 'text':
          return run(piece, styleOf(name), widthMm);
        case 'line-break':
          return [{ kind: 'break' }];
        case 'footnote':
          return [{ kind: 'note', pieces: note(piece) }];
      }
    });

  const note = (footnote: FootnotePiece): PieceData[] => {
    const { page } = layout;
    const widthMm = Math.min(page.widthMm, page.heightMm) - page.marginLeftMm - page.marginRightMm;
    const { begin, finish } = markPlace({
      target: { kind: 'note', id: footnote.id },
      leftMm: 0,
      widthMm,
      ...around(styleOf('footnote')),
    });
    return [begin, ...pieces(footnote.pieces, 'footnote', widthMm), finish];
  };

  const paragraph = (block: ParagraphBlock, widthMm: number): { key: string; pieces: PieceData[] } => {
    const { mark } = block;
    const start: PieceData[] = mark ? [{ kind: 'text', ...mark, text: `${mark.text} ` }] : [];
    const { key, begin, finish } = markPlace({
      target: { kind: 'block', id: block.id },
      leftMm: 0,
      widthMm,
      ...around(styleOf(block.style)),
    });
    return { key, pieces: [begin, ...start, ...pieces(block.pieces, block.style, widthMm), finish] };
  };

  /** About how many lines the pieces fill; a line seldom fills to the last letter, hence the twentieth. */
  const estimateLines = (list: readonly Piece[], name: StyleName, widthMm: number): number => {
    const style = styleOf(name);
    let lines = 1;
    let filledPt = style.firstLineIndentMm * pointsPerMm;
    for (const piece of list) {
      if (piece.kind === 'text') filledPt += widthPt(piece, style) * 1.05;
      if (piece.kind === 'line-break') {
        lines += 1 + Math.floor(filledPt / (widthMm * pointsPerMm));
        filledPt = 0;
      }
    }
    return lines + Math.floor(filledPt / (widthMm * pointsPerMm));
  };

  /** Lines of one column: the first has no gap above it but its own space before. */
  const lines = (list: readonly StyledLine[], widthMm: number, leftMm: number): LineData[] =>
    list.map((line, index) => {
      const before = list[index - 1];
      const content = pieces(line.pieces, line.style, widthMm);
      const style = styleOf(line.style);
      const marks = placedLines.has(line.style)
        ? markPlace({ target: { kind: 'line', style: line.style }, leftMm, widthMm, ...around(style) })
        : null;
      return {
        style: line.style,
        pieces: marks ? [marks.begin, ...content, marks.finish] : content,
        gap: (before ? styleOf(before.style).spaceAfterPt : 0) + style.spaceBeforePt,
        isSticky: style.keepWithNext,
        rule: line.rule ?? null,
        box: line.box ?? null,
      };
    });

  const signature = (block: SignatureBlock, gap: number, place: PieceData): BlockData => {
    const { leftWidthMm, rightWidthMm } = layout.signature;
    const signer = lines([...block.signer, block.name], rightWidthMm, leftWidthMm);
    const name = signer.at(-1);
    if (name) name.gap += block.freeLines * styleOf(name.style).linePitchPt;
    return {
      kind: 'columns',
      gap,
      widths: [leftWidthMm, rightWidthMm],
      rows: [[lines(block.recipients, leftWidthMm, 0), signer]],
      place,
    };
  };

  const table = (block: TableBlock, area: { widthMm: number; heightMm: number }, end: PieceData[]) => {
    const grid = layOutGrid(block);
    const columns = completeWidths(block.columnWidthsMm, grid.columnCount, area.widthMm);
    const paddingMm = Math.min(cellPadding.horizontalMm, Math.min(...columns) * paddingShareLimit);
    const splitHeightPt = area.heightMm * pointsPerMm * unsplitRowShare;
    const cells = grid.rows.flatMap((places, y): CellData[] => {
      let x = 0;
      let isBreakable = false;
      const row: CellData[] = [];
      for (const place of places) {
        const start = x;
        x += place.columnSpan;
        if (place.kind !== 'start') continue;
        const { cell, columnSpan, rowSpan } = place;
        const style = styleOf(cell.style);
        const widthMm = columns.slice(start, x).reduce((sum, width) => sum + width, 0) - 2 * paddingMm;
        const lineCounts = cell.paragraphs.map((list) => estimateLines(list, cell.style, widthMm));
        const lineCount = lineCounts.reduce((sum, count) => sum + count, 0);
        isBreakable ||= lineCount * style.linePitchPt > splitHeightPt;
        row.push({
          x: start,
          y,
          columnSpan,
          rowSpan,
          style: cell.style,
          align: cell.align ?? style.align,
          paragraphs: cell.paragraphs.map((list) => pieces(list, cell.style, widthMm)),
          isBreakable: false,
        });
      }
      return row.map((cell) => ({ ...cell, isBreakable }));
    });
    const padding = cellPadding.verticalPt + tableRulePt / 2;
    const head = styleOf(block.rows[0]?.cells[0]?.style ?? 'table-text');
    const foot = styleOf(block.rows.at(-1)?.cells[0]?.style ?? 'table-text');
    const { key, begin, finish } = markPlace({
      target: { kind: 'block', id: block.id },
      leftMm: 0,
      widthMm: columns.reduce((sum, width) => sum + width, 0),
      abovePt: around(head).abovePt + padding,
      belowPt: around(foot).belowPt + padding,
    });
    // The highest cell of the first row and the lowest of the last are not known here: each of them is marked.
    for (const cell of cells) {
      if (cell.y === 0) cell.paragraphs[0]?.unshift(begin);
      if (cell.y + cell.rowSpan >= block.rows.length) cell.paragraphs.at(-1)?.push(finish);
    }
    cells
      .findLast((cell) => cell.paragraphs.length > 0)
      ?.paragraphs.at(-1)
      ?.push(...end);
    const headerRowCount = block.headerRowCount < block.rows.length ? block.headerRowCount : 0;
    return {
      key,
      columns,
      paddingMm,
      header: cells.filter((cell) => cell.y < headerRowCount),
      body: cells.filter((cell) => cell.y >= headerRowCount),
    };
  };

  const countLines = (block: ParagraphBlock, widthMm: number): number =>
    estimateLines(block.pieces, block.style, widthMm);

  return { paragraph, lines, signature, table, countLines };
}
