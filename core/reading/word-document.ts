/**
 * What a Word file holds, as plain data, whoever wrote it: Word, LibreOffice, WPS, Google Docs, pandoc. Text is as a
 * person sees it (fields by their result, capitals where Word shows capitals), in NFC; hidden text is left out.
 */
export type WordDocument = {
  /** The body in reading order. */
  blocks: readonly WordBlock[];
  /** Footnotes and endnotes to which the body refers, in the order of their places. */
  notes: readonly WordNote[];
  comments: readonly WordComment[];
  /** Text of each page header and footer that holds any, page numbers left out. */
  pageHeaders: readonly string[];
  pageFooters: readonly string[];
  /** What a person sees in the body and this form does not keep. */
  omitted: WordOmissions;
};

export type WordOmissions = {
  pictures: number;
  /** Charts, diagrams, drawn shapes without text. */
  drawings: number;
  /** Formulas; their signs are kept as plain text. */
  formulas: number;
  /** Other files inside the file: a spreadsheet, a presentation. */
  embeddedFiles: number;
};

/** `isLandscape`: it stands on a page that lies across; absent: upright. */
export type WordBlock = (WordParagraph | WordTable) & { isLandscape?: boolean };

export type WordParagraph = {
  type: 'paragraph';
  runs: readonly WordRun[];
  /** Word's automatic list mark as shown: `I.`, `1.1.`, `a)`, `-`; empty when there is none or it is typed as text. */
  mark: string;
  /** 1 to 9 of a heading style or of the paragraph itself; null for body text. */
  outlineLevel: number | null;
  align: 'left' | 'center' | 'right' | 'justify';
  styleId: string | null;
  /** As the file names it: `heading 1`, `Normal`; empty when the paragraph names no style. */
  styleName: string;
  /** Names of the bookmarks that begin in it. */
  bookmarks: readonly string[];
  /** Comments whose quoted text begins in it. */
  commentIds: readonly string[];
  /** The paragraph's end was inserted (split from the next) or deleted (joined with the next) while changes were tracked. */
  endChange?: WordChange;
  /** A new page begins before it. */
  startsPage?: boolean;
  /** Stands in a text box, which is read after the paragraph that it is anchored to. */
  isInTextBox?: boolean;
};

/** Marks that are absent are off. */
export type WordRun = WordText | WordLineBreak | WordNoteReference;

export type WordText = {
  type: 'text';
  /** Without line breaks; a tab is `\t`. */
  text: string;
  isBold?: boolean;
  isItalic?: boolean;
  isUnderlined?: boolean;
  isStruck?: boolean;
  position?: 'superscript' | 'subscript';
  /** As the file names it: `Times New Roman`, `.VnTime`; absent when the file leaves it to the program. */
  font?: string;
  change?: WordChange;
};

export type WordLineBreak = { type: 'line-break'; change?: WordChange };

export type WordNoteReference = {
  type: 'note';
  /** Id of a note in `notes`. */
  noteId: string;
  change?: WordChange;
};

/** A change that Word tracked and nobody has accepted or refused yet; a moved text is a deletion and an insertion. */
export type WordChange = {
  kind: 'inserted' | 'deleted';
  author: string;
  /** As Word writes it, its clock's local time; null when the file does not say. */
  date: string | null;
};

export type WordTable = {
  type: 'table';
  /** Shares of the columns, which need not add up to one. */
  columnShares: readonly number[];
  /** Rows that Word repeats at the top of each page. */
  headerRowCount: number;
  /** False for a table that only arranges text, such as a letterhead. */
  hasBorders: boolean;
  rows: readonly WordRow[];
};

export type WordRow = { cells: readonly WordCell[]; change?: WordChange };

/** A cell that continues one above it is not listed; that one's `rowSpan` counts it. */
export type WordCell = { columnSpan: number; rowSpan: number; blocks: readonly WordBlock[] };

export type WordNote = {
  /** `footnote-2`, `endnote-1`. */
  id: string;
  kind: 'footnote' | 'endnote';
  paragraphs: readonly WordParagraph[];
};

export type WordComment = {
  id: string;
  author: string;
  /** As Word writes it; null when the file does not say. */
  date: string | null;
  /** Paragraphs divided by line feeds. */
  text: string;
  /** The text of the body that it is about; empty when it is tied to a place only. */
  quote: string;
};
