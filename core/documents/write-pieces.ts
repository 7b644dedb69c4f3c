import type { CitedDocument } from '../model/cited-document.ts';
import type { Figure } from '../model/figure.ts';
import type { Inline, TextRun } from '../model/inline.ts';
import { citeInFull, citeShortly } from '../rules/records/cite-document.ts';
import { keepTogether } from '../rules/text/join-tight-words.ts';
import { normaliseText } from '../rules/text/normalise-text.ts';
import { writeFigure } from '../rules/figures/write-figure.ts';
import type { LineBreakPiece, Piece, TextPiece } from './print-document.ts';

export type PieceContext = {
  figures: ReadonlyMap<string, Figure>;
  citedDocuments: ReadonlyMap<string, CitedDocument>;
  /** Ids already cited in full; grows while a document is written. */
  cited: Set<string>;
};

/** Resolves inline content: references become text, text becomes NFC with its tight words joined. */
export function writePieces(content: readonly Inline[], context: PieceContext): Piece[] {
  const pieces = content.flatMap((inline): Piece[] => {
    switch (inline.type) {
      case 'text':
        return [writeRun(inline)];
      case 'line-break':
        return [{ kind: 'line-break' }];
      case 'footnote':
        return [
          {
            kind: 'footnote',
            id: inline.id,
            pieces: inline.content.map((each): TextPiece | LineBreakPiece =>
              each.type === 'text' ? writeRun(each) : { kind: 'line-break' },
            ),
          },
        ];
      case 'figure':
        return [writeText(writeFigure(context.figures.get(inline.indicatorId)))];
      case 'citation':
        return [writeText(cite(inline.citedDocumentId, context))];
    }
  });
  return content.length > 1 ? joinOverPieces(pieces) : pieces;
}

/** Tight words are joined where the look changes between them, too: a figure and what it counts, **Phụ lục** II. */
function joinOverPieces(pieces: readonly Piece[]): Piece[] {
  const text = keepTogether(pieces.map((piece) => (piece.kind === 'text' ? piece.text : '\n')).join(''));
  let start = 0;
  return pieces.map((piece) => {
    const end = start + (piece.kind === 'text' ? piece.text.length : 1);
    const own = text.slice(start, end);
    start = end;
    return piece.kind === 'text' && own !== piece.text ? { ...piece, text: own } : piece;
  });
}

/** A plain piece of text, NFC and with its tight words joined. */
export function writeText(text: string): TextPiece {
  return { kind: 'text', text: prepare(text) };
}

/** The pages are made anew at each pause in typing, with nearly the same texts: what was prepared is remembered. */
const prepared = new Map<string, string>();
const rememberedCharacters = 500_000;
let characters = 0;

function prepare(text: string): string {
  const known = prepared.get(text);
  if (known !== undefined) return known;
  if (characters > rememberedCharacters) {
    prepared.clear();
    characters = 0;
  }
  const done = keepTogether(normaliseText(text));
  prepared.set(text, done);
  characters += text.length;
  return done;
}

function writeRun(run: TextRun): TextPiece {
  return {
    ...writeText(run.text),
    ...(run.isBold && { isBold: true }),
    ...(run.isItalic && { isItalic: true }),
    ...(run.position && { position: run.position }),
  };
}

function cite(id: string, { citedDocuments, cited }: PieceContext): string {
  const document = citedDocuments.get(id);
  if (!document) return '……';
  const isFirst = !cited.has(id);
  cited.add(id);
  return isFirst ? citeInFull(document) : citeShortly(document);
}
