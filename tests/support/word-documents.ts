import type {
  WordBlock,
  WordDocument,
  WordParagraph,
  WordRun,
  WordTable,
  WordText,
} from '../../core/reading/word-document.ts';

const plain = {
  type: 'paragraph',
  mark: '',
  outlineLevel: null,
  align: 'justify',
  styleId: null,
  styleName: '',
  bookmarks: [],
  commentIds: [],
} as const;

export function text(value: string, look: Partial<WordText> = {}): WordText {
  return { type: 'text', text: value, ...look };
}

/** A paragraph; of a string, `**…**` is bold and a line feed a line break. */
export function paragraph(content: string | WordRun[], more: Partial<WordParagraph> = {}): WordParagraph {
  return { ...plain, runs: typeof content === 'string' ? readRuns(content) : content, ...more };
}

export function centred(content: string): WordParagraph {
  return paragraph(content, { align: 'center' });
}

/** A borderless table: rows of cells, each cell its paragraphs. */
export function layoutTable(...rows: string[][][]): WordTable {
  return table(
    rows.map((row) => row.map((cell) => cell.map((line) => centred(line)))),
    { hasBorders: false, headerRowCount: 0 },
  );
}

export function table(rows: WordBlock[][][], more: Partial<WordTable> = {}): WordTable {
  return {
    type: 'table',
    columnShares: (rows[0] ?? []).map(() => 1),
    headerRowCount: 1,
    hasBorders: true,
    rows: rows.map((row) => ({
      cells: row.map((blocks) => ({ columnSpan: 1, rowSpan: 1, blocks })),
    })),
    ...more,
  };
}

export function wordDocument(blocks: WordBlock[], more: Partial<WordDocument> = {}): WordDocument {
  return {
    blocks,
    notes: [],
    comments: [],
    pageHeaders: [],
    pageFooters: [],
    omitted: { pictures: 0, drawings: 0, formulas: 0, embeddedFiles: 0 },
    ...more,
  };
}

export function countingIds(prefix = 'w'): () => string {
  let count = 0;
  return () => `${prefix}${(count += 1)}`;
}

function readRuns(content: string): WordRun[] {
  return content
    .split('**')
    .flatMap((part, index) =>
      part
        .split('\n')
        .flatMap((line, lineIndex): WordRun[] => [
          ...(lineIndex === 0 ? [] : [{ type: 'line-break' as const }]),
          ...(line === '' ? [] : [text(line, index % 2 === 1 ? { isBold: true } : {})]),
        ]),
    );
}
