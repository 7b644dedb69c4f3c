import type { Piece, PrintBlock, PrintDocument } from '../../core/documents/print-document.ts';
import type {
  WordBlock,
  WordChange,
  WordDocument,
  WordNote,
  WordParagraph,
  WordRun,
} from '../../core/reading/word-document.ts';
import { nameBlockBookmark } from '../../core/rules/comparison/name-block-bookmark.ts';

/** A printed document as its own Word file would be read back, before anybody edits it. */
export function wordFormOf(document: PrintDocument, options: { hasBookmarks?: boolean } = {}): WordDocument {
  const notes: WordNote[] = [];
  const runsOf = (pieces: readonly Piece[]): WordRun[] =>
    pieces.map((piece): WordRun => {
      if (piece.kind === 'line-break') return { type: 'line-break' };
      if (piece.kind === 'text') {
        const { isBold, isItalic, position } = piece;
        return {
          type: 'text',
          text: piece.text,
          ...(isBold && { isBold }),
          ...(isItalic && { isItalic }),
          ...(position && { position }),
        };
      }
      const id = `footnote-${notes.length + 1}`;
      notes.push({
        id,
        kind: 'footnote',
        paragraphs: [paragraphOf([{ type: 'text', text: ' ' }, ...runsOf(piece.pieces)])],
      });
      return { type: 'note', noteId: id };
    });
  const blocksOf = (block: PrintBlock): WordBlock[] => {
    switch (block.kind) {
      case 'letterhead':
      case 'signature':
        return [{ type: 'table', columnShares: [1, 1], headerRowCount: 0, hasBorders: false, rows: [] }];
      case 'title':
        return block.lines.map((line) => paragraphOf(runsOf(line.pieces)));
      case 'paragraph': {
        const mark: WordRun[] = block.mark ? [{ type: 'text', text: `${block.mark.text} ` }] : [];
        const name = nameBlockBookmark(block.id);
        return [
          {
            ...paragraphOf([...mark, ...runsOf(block.pieces)]),
            bookmarks: name !== null && options.hasBookmarks ? [name] : [],
          },
        ];
      }
      case 'table':
        return [
          {
            type: 'table',
            columnShares: block.columnWidthsMm,
            headerRowCount: block.headerRowCount,
            hasBorders: true,
            rows: block.rows.map((row) => ({
              cells: row.cells.map((cell) => ({
                columnSpan: cell.columnSpan,
                rowSpan: cell.rowSpan,
                blocks: cell.paragraphs.map((pieces) => paragraphOf(runsOf(pieces))),
              })),
            })),
          },
        ];
    }
  };
  const blocks = document.sections.flatMap((section) => section.blocks.flatMap(blocksOf));
  return {
    blocks,
    notes,
    comments: [],
    pageHeaders: [],
    pageFooters: [],
    omitted: { pictures: 0, drawings: 0, formulas: 0, embeddedFiles: 0 },
  };
}

export function paragraphOf(runs: readonly WordRun[]): WordParagraph {
  return {
    type: 'paragraph',
    runs,
    mark: '',
    outlineLevel: null,
    align: 'justify',
    styleId: null,
    styleName: '',
    bookmarks: [],
    commentIds: [],
  };
}

export function wordText(text: string, change?: WordChange): WordRun {
  return { type: 'text', text, ...(change && { change }) };
}
