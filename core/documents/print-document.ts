import type { LayoutProfile, LineRule, StyleName } from '../layouts/layout-profile.ts';

/** A run of text with everything resolved: no reference, no mark left to compute. */
export type TextPiece = {
  kind: 'text';
  text: string;
  isBold?: boolean;
  isItalic?: boolean;
  position?: 'superscript' | 'subscript';
  /** Of a comparison: added text is bold and underlined, removed text struck through; both read in black and white. */
  change?: 'added' | 'removed';
};

/** A note printed at the foot of the page on which its mark stands; notes are numbered through the document. */
export type FootnotePiece = { kind: 'footnote'; id: string; pieces: (TextPiece | LineBreakPiece)[] };
export type LineBreakPiece = { kind: 'line-break' };
export type Piece = TextPiece | FootnotePiece | LineBreakPiece;

/** Places that the văn thư fills in or that a reader must find again: Word bookmarks. */
export type Bookmark = 'number' | 'place-date' | 'signer';

/** A real box around one line, whose middle is the middle of the box: a stamp. */
export type LineBox = { widthMm: number; heightMm: number; thicknessPt: number };

/** One centred or aligned line of the letterhead, the title or the signature block. */
export type StyledLine = {
  style: StyleName;
  pieces: TextPiece[];
  rule?: LineRule | undefined;
  box?: LineBox | undefined;
  bookmark?: Bookmark | undefined;
  /** Absent: where it is written follows from its style alone. */
  targetId?: string | undefined;
};

/** Number at the top left, title at the top right; a row's two sides start on one line. So do Kính gửi and its list. */
export type LetterheadBlock = {
  kind: 'letterhead';
  /** Absent: as the layout divides its letterhead. */
  widths?: { leftWidthMm: number; rightWidthMm: number } | undefined;
  rows: { left: StyledLine[]; right: StyledLine[] }[];
};

/** Lines that belong together and stay with what follows: document type, abstract, appendix title. */
export type TitleBlock = { kind: 'title'; lines: StyledLine[] };

export type ParagraphBlock = {
  kind: 'paragraph';
  /** Id of the record's block, for jumps between page and editor. */
  id: string;
  style: StyleName;
  /** `I.`, `1.`, `a)`, `-`, `+`: set before the text with one space after it. */
  mark?: { text: string; isBold: boolean; isItalic: boolean; change?: TextPiece['change'] } | undefined;
  pieces: Piece[];
};

export type TableCell = {
  style: 'table-head' | 'table-text' | 'table-number';
  align?: 'left' | 'center' | 'right' | undefined;
  columnSpan: number;
  rowSpan: number;
  /** Paragraphs of the cell. */
  paragraphs: Piece[][];
};

export type TableBlock = {
  kind: 'table';
  id: string;
  /** 1, 2, … of a table that is cut because it is too wide for its page; absent: whole. */
  part?: number;
  /** Absolute widths; their sum is at most the text width. */
  columnWidthsMm: number[];
  /** Rows repeated at the top of each page. */
  headerRowCount: number;
  rows: { cells: TableCell[] }[];
};

/** Recipients at the left, signer at the right; never alone on a page. */
export type SignatureBlock = {
  kind: 'signature';
  recipients: StyledLine[];
  /** Authority and position. */
  signer: StyledLine[];
  freeLines: number;
  name: StyledLine;
};

export type PrintBlock = LetterheadBlock | TitleBlock | ParagraphBlock | TableBlock | SignatureBlock;

/** Pages of one orientation; each section begins on a new page, numbers run on. */
export type PageSection = {
  orientation: 'portrait' | 'landscape';
  /** Of an appendix: known by it in another state of the report; absent: the body. */
  appendixId?: string;
  blocks: PrintBlock[];
};

/**
 * A document made once, for Word and PDF alike. Text is NFC, without control characters; lengths are millimetres,
 * sizes points.
 */
export type PrintDocument = {
  title: string;
  subject: string;
  author: string;
  keywords: string[];
  language: 'vi-VN';
  /** Calendar date written into file properties, so that the same input gives the same bytes. */
  date: string;
  layout: LayoutProfile;
  /** Printed at the top right of every page: `BẢN TẬP HUẤN`, `DỰ THẢO lần 2`. */
  runningMark: string | null;
  sections: PageSection[];
};
