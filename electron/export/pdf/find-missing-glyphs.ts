import type { Piece, PrintBlock, PrintDocument, StyledLine } from '../../../core/documents/print-document.ts';
import { readFontCharacters } from './font-characters.ts';

/**
 * The characters of the document that the document font lacks, each once and in order of appearance; the page shows a
 * box in their place. Spaces and signs without a shape are never missing.
 */
export async function findMissingGlyphs(document: PrintDocument, fontFolder: string): Promise<string[]> {
  const printable = await readFontCharacters(fontFolder);
  const missing = new Set<string>();
  for (const text of documentTexts(document)) {
    if (usual.test(text)) continue;
    for (const character of text) {
      if (!printable.has(character.codePointAt(0) ?? 0) && !shapeless.test(character)) missing.add(character);
    }
  }
  return [...missing];
}

/** Texts of letters, figures and signs that the document font surely has are told in one pass: people wait for the page. */
export const usual =
  /^[\n\x20-\x7E\u00A0-\u00FF\u1EA0-\u1EF9\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01A0\u01A1\u01AF\u01B0\u2013\u2014\u2018-\u201D\u2026]*$/;

const shapeless = /[\p{White_Space}\p{Cc}\p{Default_Ignorable_Code_Point}]/u;

function* documentTexts(document: PrintDocument): Generator<string> {
  if (document.runningMark !== null) yield document.runningMark;
  for (const section of document.sections) {
    for (const block of section.blocks) yield* blockTexts(block);
  }
}

function* blockTexts(block: PrintBlock): Generator<string> {
  switch (block.kind) {
    case 'letterhead':
      for (const row of block.rows) yield* lineTexts([...row.left, ...row.right]);
      return;
    case 'title':
      yield* lineTexts(block.lines);
      return;
    case 'paragraph':
      if (block.mark) yield block.mark.text;
      yield* pieceTexts(block.pieces);
      return;
    case 'table':
      for (const row of block.rows) {
        for (const cell of row.cells) yield* pieceTexts(cell.paragraphs.flat());
      }
      return;
    case 'signature':
      yield* lineTexts([...block.recipients, ...block.signer, block.name]);
      return;
  }
}

function* lineTexts(lines: readonly StyledLine[]): Generator<string> {
  for (const line of lines) yield* pieceTexts(line.pieces);
}

function* pieceTexts(pieces: readonly Piece[]): Generator<string> {
  for (const piece of pieces) {
    switch (piece.kind) {
      case 'text':
        yield piece.text;
        break;
      case 'footnote':
        yield* pieceTexts(piece.pieces);
        break;
      case 'line-break':
        break;
    }
  }
}
