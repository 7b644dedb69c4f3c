import type {
  FootnotePiece,
  ParagraphBlock,
  Piece,
  SignatureBlock,
  StyledLine,
  TextPiece,
} from '../../../core/documents/print-document.ts';
import type { LayoutProfile, StyleName, TextStyle } from '../../../core/layouts/layout-profile.ts';
import { measureTextPt } from '../../../core/layouts/times-metrics.ts';
import { breakLongWords } from './break-long-words.ts';
import type { BlockData, LineData, PieceData } from './document-data.ts';
import { around, placedLines, type PlaceMarker } from './mark-places.ts';
import { pointsPerMm } from '../../../core/layouts/points-per-mm.ts';

export type TextSetter = ReturnType<typeof createTextSetter>;

/** Sets text into the data of lines and paragraphs, each with the marks of its place. */
export function createTextSetter(layout: LayoutProfile, markPlace: PlaceMarker) {
  const styleOf = (name: StyleName): TextStyle => layout.styles[name];

  const widthPt = (piece: TextPiece, style: TextStyle): number =>
    measureTextPt(piece.text, {
      sizePt: style.sizePt,
      isBold: piece.isBold ?? style.isBold,
      isItalic: piece.isItalic ?? style.isItalic,
    });

  const run = (piece: TextPiece, style: TextStyle, widthMm: number): PieceData[] => {
    const limitPt = widthMm * pointsPerMm - style.sizePt;
    // A letter is at most about an em wide, so that short words need not be measured.
    const fewestLetters = Math.floor(limitPt / style.sizePt);
    const isTooWide = (word: string): boolean =>
      word.length > fewestLetters && widthPt({ ...piece, text: word }, style) > limitPt;
    return piece.text
      .replace(/[^\P{Cc}\n]/gu, ' ')
      .split('\n')
      .flatMap((line, index): PieceData[] => {
        const { isBold, isItalic, position, change } = piece;
        const data = breakLongWords(line, isTooWide, fewestLetters).flatMap((text, part): PieceData[] => [
          ...(part === 0 ? [] : [{ kind: 'break-chance' as const }]),
          ...(text === '' ? [] : [{ kind: 'text' as const, text, isBold, isItalic, position, change }]),
        ]);
        return index === 0 ? data : [{ kind: 'break' }, ...data];
      });
  };

  const pieces = (list: readonly Piece[], name: StyleName, widthMm: number): PieceData[] =>
    list.flatMap((piece): PieceData[] => {
      switch (piece.kind) {
        case 'text':
          return run(piece, styleOf(name), widthMm);
        case 'line-break':
          return [{ kind: 'break' }];
        case 'footnote':
          return [{ kind: 'note', pieces: note(piece) }];
      }
    });

  const note = (footnote: FootnotePiece): PieceData[] => {
    const { page } = layout;
    const widthMm = Math.min(page.widthMm, page.heightMm) - page.marginLeftMm - page.marginRightMm;
    const { begin, finish } = markPlace({
      target: { kind: 'note', id: footnote.id },
      leftMm: 0,
      widthMm,
      ...around(styleOf('footnote')),
    });
    return [...begin, ...pieces(footnote.pieces, 'footnote', widthMm), ...finish];
  };

  const paragraph = (
    block: ParagraphBlock,
    widthMm: number,
    isMarkNeeded: boolean,
  ): { key: string; pieces: PieceData[] } => {
    const { mark } = block;
    const start: PieceData[] = mark ? [{ kind: 'text', ...mark, text: `${mark.text} ` }] : [];
    const { key, begin, finish } = markPlace(
      {
        target: { kind: 'block', id: block.id },
        leftMm: 0,
        widthMm,
        ...around(styleOf(block.style)),
      },
      isMarkNeeded,
    );
    return { key, pieces: [...begin, ...start, ...pieces(block.pieces, block.style, widthMm), ...finish] };
  };

  /** About how many lines the pieces fill; a line seldom fills to the last letter, hence the twentieth. */
  const estimateLines = (list: readonly Piece[], name: StyleName, widthMm: number): number => {
    const style = styleOf(name);
    let lines = 1;
    let filledPt = style.firstLineIndentMm * pointsPerMm;
    for (const piece of list) {
      if (piece.kind === 'text') filledPt += widthPt(piece, style) * 1.05;
      if (piece.kind === 'line-break') {
        lines += 1 + Math.floor(filledPt / (widthMm * pointsPerMm));
        filledPt = 0;
      }
    }
    return lines + Math.floor(filledPt / (widthMm * pointsPerMm));
  };

  /** Lines of one column: the first has no gap above it but its own space before. */
  const lines = (list: readonly StyledLine[], widthMm: number, leftMm: number): LineData[] =>
    list.map((line, index) => {
      const before = list[index - 1];
      const content = pieces(line.pieces, line.style, widthMm);
      const style = styleOf(line.style);
      const target =
        line.targetId === undefined
          ? ({ kind: 'line', style: line.style } as const)
          : ({ kind: 'block', id: line.targetId } as const);
      const marks = placedLines.has(line.style)
        ? markPlace({ target, leftMm, widthMm, ...around(style) })
        : null;
      return {
        style: line.style,
        pieces: marks ? [...marks.begin, ...content, ...marks.finish] : content,
        gap: (before ? styleOf(before.style).spaceAfterPt : 0) + style.spaceBeforePt,
        isSticky: style.keepWithNext,
        rule: line.rule ?? null,
        box: line.box ?? null,
      };
    });

  const signature = (block: SignatureBlock, gap: number, place: PieceData): BlockData => {
    const { leftWidthMm, rightWidthMm } = layout.signature;
    const signer = lines([...block.signer, block.name], rightWidthMm, leftWidthMm);
    const name = signer.at(-1);
    if (name) name.gap += block.freeLines * styleOf(name.style).linePitchPt;
    return {
      kind: 'columns',
      gap,
      widths: [leftWidthMm, rightWidthMm],
      rows: [[lines(block.recipients, leftWidthMm, 0), signer]],
      place,
    };
  };

  const countLines = (block: ParagraphBlock, widthMm: number): number =>
    estimateLines(block.pieces, block.style, widthMm);

  return { styleOf, pieces, paragraph, lines, signature, estimateLines, countLines, markPlace };
}
