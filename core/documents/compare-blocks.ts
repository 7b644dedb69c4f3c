import { compareSequences } from '../rules/comparison/compare-sequences.ts';
import { comparePieces, compareTextPieces, markPiece } from './compare-pieces.ts';
import { compareTables, markTable } from './compare-tables.ts';
import type { LetterheadBlock, ParagraphBlock, PrintBlock, StyledLine, TextPiece } from './print-document.ts';

type Change = NonNullable<TextPiece['change']>;

/**
 * Two states of one section of a document as one, block by block: a block is known again by its id, so a paragraph that
 * was moved is shown as moved and what was changed in it word by word.
 */
export function compareBlocks(before: readonly PrintBlock[], after: readonly PrintBlock[]): PrintBlock[] {
  const old = new Map(before.map((block) => [keyOf(block), block]));
  const current = new Set(after.map(keyOf));
  return compareSequences(before, after, keyOf).flatMap((stretch): PrintBlock[] => {
    switch (stretch.kind) {
      case 'same':
        return stretch.new.flatMap((block, index) => compareBlock(stretch.old[index], block));
      case 'added':
        return stretch.new.flatMap((block) => {
          const earlier = old.get(keyOf(block));
          return earlier
            ? compareBlock(earlier, block).map((each) => note(each, '[Chuyển đến] ', 'added'))
            : [mark(block, 'added')];
        });
      case 'removed':
        return stretch.old.map((block) =>
          current.has(keyOf(block))
            ? note(mark(block, 'removed'), '[Chuyển đi] ', 'removed')
            : mark(block, 'removed'),
        );
    }
  });
}

function keyOf(block: PrintBlock): string {
  return block.kind === 'paragraph' || block.kind === 'table' ? `${block.kind} ${block.id}` : block.kind;
}

function compareBlock(before: PrintBlock | undefined, after: PrintBlock): PrintBlock[] {
  if (before?.kind === 'paragraph' && after.kind === 'paragraph') return [compareParagraphs(before, after)];
  if (before?.kind === 'table' && after.kind === 'table') {
    const table = compareTables(before, after);
    return table ? [table] : [markTable(before, 'removed'), markTable(after, 'added')];
  }
  if (before?.kind === 'letterhead' && after.kind === 'letterhead') {
    return [
      {
        ...after,
        rows: after.rows.map((row, index) => ({
          left: compareLines(before.rows[index]?.left ?? [], row.left),
          right: compareLines(before.rows[index]?.right ?? [], row.right),
        })),
      },
    ];
  }
  if (before?.kind === 'title' && after.kind === 'title') {
    return [{ ...after, lines: compareLines(before.lines, after.lines) }];
  }
  if (before?.kind === 'signature' && after.kind === 'signature') {
    return [
      {
        ...after,
        recipients: compareLines(before.recipients, after.recipients),
        signer: compareLines(before.signer, after.signer),
        name: compareLine(before.name, after.name),
      },
    ];
  }
  return [mark(after, 'added')];
}

/** Marks follow from order: a heading that only got another number shows the new one. */
function compareParagraphs(before: ParagraphBlock, after: ParagraphBlock): ParagraphBlock {
  return { ...after, pieces: comparePieces(before.pieces, after.pieces) };
}

function compareLine(before: StyledLine, after: StyledLine): StyledLine {
  return { ...after, pieces: compareTextPieces(before.pieces, after.pieces) };
}

/** Lines side by side when there are as many, else known again by their words. */
function compareLines(before: readonly StyledLine[], after: readonly StyledLine[]): StyledLine[] {
  if (before.length === after.length) {
    return after.map((line, index) => compareLine(before[index] ?? line, line));
  }
  return compareSequences(before, after, (line) => line.pieces.map((piece) => piece.text).join('')).flatMap(
    (stretch) => {
      switch (stretch.kind) {
        case 'same':
          return stretch.new;
        case 'added':
          return stretch.new.map((line) => markLine(line, 'added'));
        case 'removed':
          return stretch.old.map((line) => ({ ...markLine(line, 'removed'), bookmark: undefined }));
      }
    },
  );
}

function mark(block: PrintBlock, change: Change): PrintBlock {
  switch (block.kind) {
    case 'paragraph':
      return {
        ...block,
        mark: block.mark && { ...block.mark, change },
        pieces: block.pieces.map((piece) => markPiece(piece, change)),
      };
    case 'table':
      return markTable(block, change);
    case 'title':
      return { ...block, lines: block.lines.map((line) => markLine(line, change)) };
    case 'letterhead':
      return markLetterhead(block, change);
    case 'signature':
      return {
        ...block,
        recipients: block.recipients.map((line) => markLine(line, change)),
        signer: block.signer.map((line) => markLine(line, change)),
        name: markLine(block.name, change),
      };
  }
}

function markLetterhead(block: LetterheadBlock, change: Change): LetterheadBlock {
  return {
    ...block,
    rows: block.rows.map(({ left, right }) => ({
      left: left.map((line) => markLine(line, change)),
      right: right.map((line) => markLine(line, change)),
    })),
  };
}

function markLine(line: StyledLine, change: Change): StyledLine {
  return { ...line, pieces: line.pieces.map((piece) => ({ ...piece, change })) };
}

/** Says of a paragraph that it was moved; a table tells it by standing in both places. */
function note(block: PrintBlock, text: string, change: Change): PrintBlock {
  return block.kind === 'paragraph'
    ? { ...block, pieces: [{ kind: 'text', text, isItalic: true, change }, ...block.pieces] }
    : block;
}
