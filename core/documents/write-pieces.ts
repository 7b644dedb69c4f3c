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
  return content.flatMap((inline): Piece[] => {
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
}

/** A plain piece of text, NFC and with its tight words joined. */
export function writeText(text: string): TextPiece {
  return { kind: 'text', text: keepTogether(normaliseText(text)) };
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
