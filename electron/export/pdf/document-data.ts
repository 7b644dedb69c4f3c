import type { LineBox, TextPiece } from '../../../core/documents/print-document.ts';
import type { LayoutProfile, LineRule, StyleName, TextStyle } from '../../../core/layouts/layout-profile.ts';

/** A run of text; what is absent follows from the style of the paragraph. */
type RunData = {
  kind: 'text';
  text: string;
  isBold?: boolean | undefined;
  isItalic?: boolean | undefined;
  position?: 'superscript' | 'subscript' | undefined;
  change?: TextPiece['change'];
};
export type PieceData =
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
export type LineData = {
  style: StyleName;
  pieces: PieceData[];
  gap: number;
  isSticky: boolean;
  rule: LineRule | null;
  box: LineBox | null;
};
export type CellData = {
  x: number;
  y: number;
  columnSpan: number;
  rowSpan: number;
  style: StyleName;
  align: TextStyle['align'];
  paragraphs: PieceData[][];
  isBreakable: boolean;
};
export type BlockData =
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
