import { FootnoteReferenceRun, type ParagraphChild } from 'docx';
import type { ParagraphBlock, Piece } from '../../../core/documents/print-document.ts';
import type { StyleName } from '../../../core/layouts/layout-profile.ts';
import { buildTextRuns } from './text-runs.ts';
import type { WordContext } from './word-context.ts';

/** Runs of a paragraph of the given style; its footnotes go to the context. */
export function buildRuns(
  pieces: readonly Piece[],
  styleName: StyleName,
  context: WordContext,
): ParagraphChild[] {
  const style = context.layout.styles[styleName];
  return pieces.flatMap((piece): ParagraphChild[] =>
    piece.kind === 'footnote'
      ? [new FootnoteReferenceRun(context.footnotes.push(piece))]
      : buildTextRuns([piece], style),
  );
}

/** The mark before a paragraph as text with one space after it; a paragraph without a mark has none. */
export function buildMarkRuns(
  mark: ParagraphBlock['mark'],
  styleName: StyleName,
  context: WordContext,
): ParagraphChild[] {
  if (mark === undefined || mark.text === '') return [];
  const { text, isBold, isItalic, change } = mark;
  return buildTextRuns(
    [{ kind: 'text', text: `${text} `, isBold, isItalic, ...(change && { change }) }],
    context.layout.styles[styleName],
  );
}
