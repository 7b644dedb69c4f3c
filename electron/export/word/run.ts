import type {
  LineBreakPiece,
  ParagraphBlock,
  Piece,
  TextPiece,
} from '../../../core/documents/print-document.ts';
import type { StyleName, TextStyle } from '../../../core/layouts/layout-profile.ts';
import { escapeXml } from './escape-xml.ts';
import { frameStyles } from './style-names.ts';
import type { WordContext } from './word-context.ts';

const textStart = '<w:t xml:space="preserve">';
const lineBreak = '<w:br/>';
const noteMarkLook = `<w:rPr><w:rStyle w:val="${frameStyles.footnoteMark.id}"/></w:rPr>`;

/** Bold or italic where a piece differs from its style; a piece that says nothing follows the style. */
function writeEmphasis(tag: 'b' | 'i', isOn: boolean | undefined, isOnInStyle: boolean): string {
  if (isOn === undefined || isOn === isOnInStyle) return '';
  return isOn ? `<w:${tag}/><w:${tag}Cs/>` : `<w:${tag} w:val="false"/><w:${tag}Cs w:val="false"/>`;
}

function writeTextRun({ text, isBold, isItalic, position, change }: TextPiece, style: TextStyle): string {
  const look =
    (change === 'added' ? '<w:b/><w:bCs/>' : writeEmphasis('b', isBold, style.isBold)) +
    writeEmphasis('i', isItalic, style.isItalic) +
    (change === 'removed' ? '<w:strike/>' : '') +
    (change === 'added' ? '<w:u w:val="single"/>' : '') +
    (position === undefined ? '' : `<w:vertAlign w:val="${position}"/>`);
  const lines = escapeXml(text).replaceAll('\n', `</w:t>${lineBreak}${textStart}`);
  return `<w:r>${look && `<w:rPr>${look}</w:rPr>`}${textStart}${lines}</w:t></w:r>`;
}

/** Runs of pieces without footnotes; a line feed in the text is a line break too. */
export function writeTextRuns(pieces: readonly (TextPiece | LineBreakPiece)[], style: TextStyle): string {
  return pieces
    .map((piece) => (piece.kind === 'line-break' ? `<w:r>${lineBreak}</w:r>` : writeTextRun(piece, style)))
    .join('');
}

/** The number of a note: `footnoteReference` in the text, `footnoteRef` before the note itself. */
export function writeNoteMark(element: string): string {
  return `<w:r>${noteMarkLook}<w:${element}/></w:r>`;
}

/** Runs of a paragraph of the given style; its footnotes go to the context. */
export function writeRuns(pieces: readonly Piece[], styleName: StyleName, context: WordContext): string {
  const style = context.layout.styles[styleName];
  return pieces
    .map((piece) =>
      piece.kind === 'footnote'
        ? writeNoteMark(`footnoteReference w:id="${context.footnotes.push(piece)}"`)
        : writeTextRuns([piece], style),
    )
    .join('');
}

/** The mark before a paragraph as text with one space after it; a paragraph without a mark has none. */
export function writeMarkRun(
  mark: ParagraphBlock['mark'],
  styleName: StyleName,
  { layout }: WordContext,
): string {
  if (mark === undefined || mark.text === '') return '';
  return writeTextRun({ ...mark, kind: 'text', text: `${mark.text} ` }, layout.styles[styleName]);
}
