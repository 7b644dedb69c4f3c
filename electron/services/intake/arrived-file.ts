import { basename } from 'node:path';
import { ProblemError } from '../../../core/contract/problem.ts';
import type { ArrivedFile } from '../../../core/contract/intake.ts';
import type { Block } from '../../../core/model/block.ts';
import { limits } from '../../../core/model/limits.ts';
import { convertOldFonts } from '../../../core/rules/old-fonts/convert-old-fonts.ts';
import { findOtherPeriod } from '../../../core/rules/intake/find-other-period.ts';
import { writeSymbol } from '../../../core/rules/intake/write-symbol.ts';
import { recogniseDocument } from '../../../core/rules/recognise/recognise-document.ts';
import { dateFromParts } from '../../../core/rules/values/calendar.ts';
import { formatNumber } from '../../../core/rules/values/format-number.ts';
import { readChosenFile } from '../../store/read-chosen-file.ts';
import type { Program } from '../program.ts';
import type { WordBytesReader } from '../read-word.ts';
import { requirePeriod } from '../require-record.ts';

export type FileBytes = { name: string; bytes: Uint8Array };

/** How a kept file may end, each with how its bytes begin. */
const marks = [
  { extension: 'pdf', start: [0x25, 0x50, 0x44, 0x46] },
  { extension: 'jpg', start: [0xff, 0xd8, 0xff] },
  { extension: 'png', start: [0x89, 0x50, 0x4e, 0x47] },
  { extension: 'tif', start: [0x49, 0x49, 0x2a, 0x00] },
  { extension: 'tif', start: [0x4d, 0x4d, 0x00, 0x2a] },
] as const;

/** By what the file is, never by its name alone; Word files are looked into by their reader. */
export function extensionOf({ name, bytes }: FileBytes): 'docx' | (typeof marks)[number]['extension'] {
  const mark = marks.find(({ start }) => start.every((byte, index) => bytes[index] === byte));
  if (mark) return mark.extension;
  if (/\.(?:pdf|jpe?g|png|tiff?)$/i.test(name)) throw new ProblemError('unreadable-file', { file: name });
  return 'docx';
}

/** What a chosen or dropped file tells of itself, with its text. Rejects with a sentence when it cannot be read. */
export async function readArrivedFile(
  program: Program,
  wordReader: WordBytesReader,
  periodId: string,
  file: FileBytes,
): Promise<{ told: Omit<ArrivedFile, 'fileId'>; blocks: Block[] }> {
  const { name, bytes } = file;
  if (bytes.byteLength > limits.signedCopyBytes) throw tooLarge(name, bytes.byteLength);
  const period = await requirePeriod(program.store, periodId);
  const unread = { fileName: name, number: '', date: null, otherPeriod: null };
  if (extensionOf(file) !== 'docx') return { told: { ...unread, way: 'pdf' }, blocks: [] };
  const { document } = convertOldFonts(await wordReader.readBytes(name, bytes));
  const { letterhead, abstract, body } = recogniseDocument(document, { newId: program.newId });
  const { date } = letterhead;
  const told = {
    ...unread,
    way: 'word' as const,
    number: writeSymbol(letterhead),
    date:
      date && date.month !== null && date.day !== null
        ? dateFromParts(date.year, date.month, date.day)
        : null,
    otherPeriod: findOtherPeriod(abstract, period),
  };
  return { told, blocks: body.map(({ block }) => block) };
}

/** The file that was chosen by dialog. */
export async function loadChosenFile(path: string): Promise<FileBytes> {
  const name = basename(path);
  const bytes = await readChosenFile(path, {
    limitBytes: limits.signedCopyBytes,
    refuse: (size) => tooLarge(name, size),
  });
  return { name, bytes: new Uint8Array(bytes) };
}

function tooLarge(file: string, size: number): ProblemError {
  const megabytes = (bytes: number) => `${formatNumber(String(Math.round(bytes / 1_000_000)))} MB`;
  return new ProblemError('file-too-large', {
    file,
    size: megabytes(size),
    limit: megabytes(limits.signedCopyBytes),
  });
}
