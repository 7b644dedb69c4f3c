import { stripEndMarks } from '../text/strip-end-marks.ts';
import type { RecognisedSignature } from '../../reading/recognised-document.ts';
import type { WordBlock, WordTable } from '../../reading/word-document.ts';
import { foldSearchKey } from '../text/fold-search-key.ts';
import { isOrnament, readLines, type Line } from './read-lines.ts';
import { belongsToSignature, opensSignature, recogniseSignature } from './recognise-signature.ts';

export type RecognisedEnd = {
  signature: RecognisedSignature | null;
  recipients: readonly string[];
  /** Index of the block with which the signature or the recipients begin; the body ends before it. */
  from: number;
  /** Index of the first block after both. */
  to: number;
};

/** Signature and recipients, side by side in a table or below one another; what follows them are appendices. */
export function recogniseEnd(blocks: readonly WordBlock[]): RecognisedEnd {
  for (const [index, block] of blocks.entries()) {
    if (block.type === 'table') {
      const found = readSignatureTable(block);
      if (found) return extend(blocks, { ...found, from: index, to: index + 1 });
    } else if (isRecipientsTitle(textOf(block))) return readParagraphs(blocks, index);
  }
  return readLooseSignature(blocks);
}

/** A table without recipients, or recipients below a table, go with the other half that stands beside. */
function extend(blocks: readonly WordBlock[], end: RecognisedEnd): RecognisedEnd {
  if (end.recipients.length > 0) return end;
  const next = blocks.findIndex((block, index) => index >= end.to && textOf(block) !== '');
  if (next === -1 || !isRecipientsTitle(textOf(blocks[next]))) return end;
  const { recipients, to } = readParagraphs(blocks, next);
  return { ...end, recipients, to };
}

function readSignatureTable(table: WordTable): Pick<RecognisedEnd, 'signature' | 'recipients'> | null {
  const lines = readLines(table).filter((line) => line.text !== '');
  const cells = table.rows.flatMap((row) =>
    row.cells.map((cell) =>
      cell.blocks.flatMap((block) => readLines(block)).filter(({ text }) => text !== ''),
    ),
  );
  const own = cells.find((cell) => isRecipientsTitle(cell[0]?.text ?? ''));
  const isArranging = table.rows.every((row) => row.cells.length <= 3) && lines.length <= 60;
  if (!isArranging) return null;
  if (own) {
    const left = new Set(own);
    const others = cells.filter((cell) => cell !== own).flat();
    // Rows below the title continue its column.
    const more = others.filter((line) => line.mark !== '' || /^[-–—]\s*\S/.test(line.text));
    const signer = others.filter((line) => !left.has(line) && !more.includes(line));
    return {
      recipients: readRecipients([...own, ...more]),
      signature: recogniseSignature(signer.map(({ text }) => text)),
    };
  }
  const first = lines.find((line) => !isOrnament(line.text));
  if (!first || !opensSignature(first.text) || table.rows.length > 6) return null;
  if (!lines.every((line) => belongsToSignature(line.text))) return null;
  return { recipients: [], signature: recogniseSignature(lines.map(({ text }) => text)) };
}

/** "Nơi nhận:" as a paragraph: its list below, the signature above it, beside it behind a tab, or below the list. */
function readParagraphs(blocks: readonly WordBlock[], index: number): RecognisedEnd {
  const recipients: Line[] = [];
  const signer: string[] = [];
  let to = index;
  let isListOver = false;
  for (; to < blocks.length; to += 1) {
    const block = blocks[to];
    if (block?.type !== 'paragraph') break;
    const lines = readLines(block).filter((line) => line.text !== '');
    const left = lines.filter((line) => line.column !== 'right');
    const right = lines.filter((line) => line.column === 'right');
    const isSigner = (line: Line) => belongsToSignature(line.text) && !isListItem(line);
    if (to > index && left.length > 0 && block.startsPage) break;
    if (to === index) recipients.push(...left);
    else if (left.every(isSigner)) {
      if (left.length > 0 && isAppendixTitle(left[0]?.text ?? '')) break;
      if (left.length > 0) isListOver = true;
      signer.push(...left.map(({ text }) => text));
    } else if (!isListOver && left.every((line) => isRecipient(line, recipients))) recipients.push(...left);
    else break;
    signer.push(...right.map(({ text }) => text));
  }
  const above = signer.length > 0 ? { from: index, lines: [] } : readAbove(blocks, index);
  return {
    recipients: readRecipients(recipients),
    signature: recogniseSignature([...above.lines, ...signer]),
    from: above.from,
    to,
  };
}

function isListItem(line: Line): boolean {
  return line.mark !== '' || /^[-–—+]\s*\S/.test(line.text);
}

/** A list item, or a short line while the list has no dashes. */
function isRecipient(line: Line, before: readonly Line[]): boolean {
  if (isListItem(line)) return true;
  if (isAppendixTitle(line.text) || line.text.length > 150) return false;
  const hasDashes = before.slice(1).some((each) => isListItem(each));
  return !hasDashes || !/[.]$/.test(before.at(-1)?.text ?? '');
}

/** The signature as paragraphs that end right above the block. */
function readAbove(blocks: readonly WordBlock[], index: number): { from: number; lines: string[] } {
  for (let from = index - 1; from >= 0 && index - from <= 20; from -= 1) {
    const block = blocks[from];
    if (block?.type !== 'paragraph') break;
    const own = textsOf(block);
    if (!own.every((text) => belongsToSignature(text))) break;
    if (own[0] !== undefined && opensSignature(own[0]) && !opensAbove(blocks[from - 1]))
      return { from, lines: blocks.slice(from, index).flatMap((each) => textsOf(each)) };
  }
  return { from: index, lines: [] };
}

function textsOf(block: WordBlock): string[] {
  return readLines(block).flatMap((line) => (line.text === '' ? [] : [line.text]));
}

/** `TM. BAN THƯỜNG VỤ` stands above the position, which opens a signature too. */
function opensAbove(block: WordBlock | undefined): boolean {
  return block?.type === 'paragraph' && opensSignature(textOf(block));
}

/** Without recipients: the last paragraphs, when they are a signature. */
function readLooseSignature(blocks: readonly WordBlock[]): RecognisedEnd {
  const end = blocks.findLastIndex((block) => textOf(block) !== '') + 1;
  const { from, lines } = readAbove(blocks, end);
  const signature = lines.length === 0 ? null : recogniseSignature(lines);
  return signature
    ? { signature, recipients: [], from, to: blocks.length }
    : { signature: null, recipients: [], from: blocks.length, to: blocks.length };
}

function isRecipientsTitle(text: string): boolean {
  return /^noi nhan\s*(?::|$)/.test(foldSearchKey(text));
}

function isAppendixTitle(text: string): boolean {
  return /^(?:phu luc|bieu|phu bieu|de cuong)(?: |$)/.test(foldSearchKey(text));
}

/** One recipient per dash; a line without one goes on with the line above, unless the list has no dashes. */
function readRecipients(lines: readonly Line[]): string[] {
  const first = (lines[0]?.text ?? '').replace(/^[^:]*:?\s*/u, '');
  const rest = lines.slice(1).filter((line) => !isOrnament(line.text));
  const hasDashes = rest.some((line) => isListItem(line));
  const recipients = first === '' ? [] : [first];
  for (const line of rest) {
    const text = line.text.replace(/^[-–—+]\s*/u, '');
    if (!hasDashes || isListItem(line) || recipients.length === 0) recipients.push(text);
    else recipients.push(`${recipients.pop() ?? ''} ${text}`);
  }
  return recipients
    .map((text) => stripEndMarks(text.replace(/^[-–—+]\s*/u, '')).trim())
    .filter((text) => text !== '');
}

function textOf(block: WordBlock | undefined): string {
  if (!block) return '';
  return readLines(block)
    .map((line) => line.text)
    .join(' ')
    .trim();
}
