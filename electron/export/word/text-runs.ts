import { TextRun, UnderlineType } from 'docx';
import type { LineBreakPiece, TextPiece } from '../../../core/documents/print-document.ts';
import type { TextStyle } from '../../../core/layouts/layout-profile.ts';
import { differingEmphasis } from './emphasis.ts';
import { cleanText } from './escape-xml.ts';

function pieceRuns(piece: TextPiece, style: TextStyle): TextRun[] {
  const formatting = {
    ...differingEmphasis(piece, style),
    ...(piece.change === 'added' ? { bold: true, underline: { type: UnderlineType.SINGLE } } : {}),
    ...(piece.change === 'removed' ? { strike: true } : {}),
    ...(piece.position === 'superscript' ? { superScript: true } : {}),
    ...(piece.position === 'subscript' ? { subScript: true } : {}),
  };
  return cleanText(piece.text)
    .split('\n')
    .map((text, index) => new TextRun({ ...formatting, text, ...(index === 0 ? {} : { break: 1 }) }));
}

/** Runs of pieces without footnotes; a line feed in the text is a line break too. */
export function buildTextRuns(pieces: readonly (TextPiece | LineBreakPiece)[], style: TextStyle): TextRun[] {
  return pieces.flatMap((piece) =>
    piece.kind === 'line-break' ? [new TextRun({ break: 1 })] : pieceRuns(piece, style),
  );
}
