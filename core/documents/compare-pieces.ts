import { compareTokens, splitIntoTokens, tokenKey } from '../rules/comparison/compare-words.ts';
import type { FootnotePiece, LineBreakPiece, Piece, TextPiece } from './print-document.ts';

type Change = NonNullable<TextPiece['change']>;

/** Two states of one paragraph as one: words that came are marked as added, words that went as removed. */
export function comparePieces(before: readonly Piece[], after: readonly Piece[]): Piece[] {
  const pieces = compareTokens(before.flatMap(tokensOf), after.flatMap(tokensOf), keyOf).flatMap(
    (stretch) => {
      switch (stretch.kind) {
        case 'removed':
          return stretch.old.map((piece) => markPiece(piece, 'removed'));
        case 'added':
          return stretch.new.map((piece) => markPiece(piece, 'added'));
        case 'same':
          return stretch.new.map((piece, index) => compareNotes(stretch.old[index], piece));
      }
    },
  );
  return joinPieces(pieces);
}

/** The same for lines that hold no footnotes. */
export function compareTextPieces(before: readonly TextPiece[], after: readonly TextPiece[]): TextPiece[] {
  return comparePieces(before, after).filter((piece) => piece.kind === 'text');
}

/** All of a piece as added or removed. */
export function markPiece(piece: Piece, change: Change): Piece {
  switch (piece.kind) {
    case 'text':
      return { ...piece, change };
    case 'footnote':
      return {
        ...piece,
        pieces: piece.pieces.map((each) => (each.kind === 'text' ? { ...each, change } : each)),
      };
    case 'line-break':
      return piece;
  }
}

function tokensOf(piece: Piece): Piece[] {
  return piece.kind === 'text' ? splitIntoTokens(piece.text).map((text) => ({ ...piece, text })) : [piece];
}

function keyOf(piece: Piece): string {
  switch (piece.kind) {
    case 'text':
      return tokenKey(piece.text);
    case 'footnote':
      return `\u0000note ${piece.id}`;
    case 'line-break':
      return '\n';
  }
}

function compareNotes(before: Piece | undefined, after: Piece): Piece {
  if (before?.kind !== 'footnote' || after.kind !== 'footnote') return after;
  const pieces = comparePieces(before.pieces, after.pieces).filter(isInNote);
  return { ...after, pieces };
}

function isInNote(piece: Piece): piece is FootnotePiece['pieces'][number] {
  return (piece satisfies Piece | LineBreakPiece).kind !== 'footnote';
}

/** Tokens of one kind side by side become one piece again. */
function joinPieces(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (
      last?.kind === 'text' &&
      piece.kind === 'text' &&
      last.change === piece.change &&
      last.isBold === piece.isBold &&
      last.isItalic === piece.isItalic &&
      last.position === piece.position
    ) {
      joined[joined.length - 1] = { ...last, text: last.text + piece.text };
    } else {
      if (last && meet(last, piece)) joined.push({ kind: 'text', text: ' ' });
      joined.push(piece);
    }
  }
  return joined;
}

/** A struck word and the word in its place would run into each other on paper: "113777". */
function meet(removed: Piece, added: Piece): boolean {
  return (
    removed.kind === 'text' &&
    added.kind === 'text' &&
    removed.change === 'removed' &&
    added.change === 'added' &&
    !/\s$/.test(removed.text) &&
    !/^\s/.test(added.text)
  );
}
