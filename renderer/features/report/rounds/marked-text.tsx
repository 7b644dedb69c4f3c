import type { Piece } from '../../../../core/documents/print-document.ts';
import styles from './marked-text.module.css';

/** Pieces of text with what was added and removed marked as on paper, and told to screen readers by `ins` and `del`. */
export function MarkedText({ pieces }: { pieces: readonly Piece[] }) {
  return placePieces(pieces).map(({ place, piece }) => <MarkedPiece key={place} piece={piece} />);
}

function MarkedPiece({ piece }: { piece: Piece }) {
  switch (piece.kind) {
    case 'text':
      if (piece.change === 'added') return <ins className={styles.added}>{piece.text}</ins>;
      if (piece.change === 'removed') return <del className={styles.removed}>{piece.text}</del>;
      return <span>{piece.text}</span>;
    case 'footnote':
      return (
        <span className={styles.note}>
          {' '}
          [Chú thích: <MarkedText pieces={piece.pieces} />]
        </span>
      );
    case 'line-break':
      return <br />;
  }
}

/** Each piece with the number of letters before it. */
function placePieces(pieces: readonly Piece[]): { place: number; piece: Piece }[] {
  const placed: { place: number; piece: Piece }[] = [];
  for (const piece of pieces) {
    const last = placed.at(-1);
    placed.push({ place: last ? last.place + lengthOf(last.piece) : 0, piece });
  }
  return placed;
}

function lengthOf(piece: Piece): number {
  return piece.kind === 'text' ? piece.text.length || 1 : 1;
}
