import type { FootnotePiece, LineBreakPiece, TextPiece } from '../../../core/documents/print-document.ts';
import type { LayoutProfile, TextStyle } from '../../../core/layouts/layout-profile.ts';
import { differingEmphasis } from './emphasis.ts';
import { escapeXml } from './escape-xml.ts';
import { frameStyles, wordStyles } from './style-names.ts';

const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const lineBreak = '<w:r><w:br/></w:r>';

function toggle(name: string, isOn: boolean | undefined): string {
  return isOn === undefined
    ? ''
    : `<w:${name} w:val="${isOn ? 1 : 0}"/><w:${name}Cs w:val="${isOn ? 1 : 0}"/>`;
}

function writeRun(piece: TextPiece | LineBreakPiece, style: TextStyle): string {
  if (piece.kind === 'line-break') return lineBreak;
  const { bold, italics } = differingEmphasis(piece, style);
  const position = piece.position === undefined ? '' : `<w:vertAlign w:val="${piece.position}"/>`;
  const change =
    piece.change === 'removed' ? '<w:strike/>' : piece.change === 'added' ? '<w:u w:val="single"/>' : '';
  const properties =
    toggle('b', piece.change === 'added' ? true : bold) + toggle('i', italics) + change + position;
  return piece.text
    .split('\n')
    .map(
      (text) => `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`,
    )
    .join(lineBreak);
}

function writeParagraph(styleId: string, runs: string): string {
  return `<w:p><w:pPr><w:pStyle w:val="${styleId}"/></w:pPr>${runs}</w:p>`;
}

type NoteKind = 'footnote' | 'endnote';

/** Word's own rule of about 50 mm, for notes that go on the next page as wide as the text; or none. */
function writeSeparator(
  note: NoteKind,
  kind: 'separator' | 'continuationSeparator',
  hasRule: boolean,
): string {
  const rule = hasRule ? `<w:r><w:${kind}/></w:r>` : '';
  const paragraph = writeParagraph(frameStyles.footnoteRule.id, rule);
  return `<w:${note} w:type="${kind}" w:id="${kind === 'separator' ? -1 : 0}">${paragraph}</w:${note}>`;
}

// docx's own separators carry a note's number, which has no place there, and no style.
function writeNotes(note: NoteKind, notes: string, hasRule: boolean): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    `<w:${note}s xmlns:w="${namespace}">` +
    writeSeparator(note, 'separator', hasRule) +
    writeSeparator(note, 'continuationSeparator', hasRule) +
    `${notes}</w:${note}s>`
  );
}

/** The notes as word/footnotes.xml; the first one has number 1. */
export function writeFootnotes(notes: readonly FootnotePiece[], layout: LayoutProfile): string {
  const style = layout.styles.footnote;
  const number = `<w:r><w:rPr><w:rStyle w:val="${frameStyles.footnoteMark.id}"/></w:rPr><w:footnoteRef/></w:r>`;
  const space = '<w:r><w:t xml:space="preserve"> </w:t></w:r>';
  const written = notes.map((note, index) => {
    const text = note.pieces.map((piece) => writeRun(piece, style)).join('');
    return `<w:footnote w:id="${index + 1}">${writeParagraph(wordStyles.footnote.id, number + space + text)}</w:footnote>`;
  });
  return writeNotes('footnote', written.join(''), layout.footnote.ruleWidthMm > 0);
}

/** word/endnotes.xml, which docx puts into every file. */
export function writeNoEndnotes(): string {
  return writeNotes('endnote', '', true);
}
