import type { Piece, PrintBlock, PrintDocument, StyledLine } from '../../../core/documents/print-document.ts';
import { readFontCharacters } from './font-characters.ts';

/**
 * The characters of the document that the document font lacks, each once and in order of appearance; the page shows a
 * box in their place. Spaces and signs without a shape are never missing.
 */
export async function findMissingGlyphs(document: PrintDocument, fontFolder: string): Promise<string[]> {
  // A table of UTF-16 units, since a long text is looked through while people wait; other signs are looked at one by one.
  const isShown = new Uint8Array(0x1_0000);
  const printable = await readFontCharacters(fontFolder);
  for (const codePoint of printable) isShown[codePoint] = 1;
  const missing = new Set<string>();
  for (const text of documentTexts(document)) {
    for (let place = 0; place < text.length; place += 1) {
      if (isShown[text.charCodeAt(place)] === 1) continue;
      const codePoint = text.codePointAt(place) ?? 0;
      const character = String.fromCodePoint(codePoint);
      place += character.length - 1;
      if (!printable.has(codePoint) && !shapeless.test(character)) missing.add(character);
    }
  }
  return [...missing];
}

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
