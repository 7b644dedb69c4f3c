import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { inflateEntry } from '../inflate-entry.ts';
import { ExcelFileError, type ExcelFileFault } from './excel-file-error.ts';

/** Sizes beyond which a file is refused instead of filling the memory of an office PC. */
export const excelLimits = {
  fileBytes: 20 * 2 ** 20,
  entries: 2_000,
  partBytes: 64 * 2 ** 20,
  allPartsBytes: 128 * 2 ** 20,
  /** Of a sheet, with all that stands above its table. */
  rows: 5_100,
  columns: 60,
} as const;

const oleSignature = 'd0cf11e0a1b11ae1';

/** Rejects with an `ExcelFileError` that tells what a file is instead of an .xlsx, or what of it is too large. */
export async function refuseWrongFile(bytes: Uint8Array): Promise<void> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length === 0) throw new ExcelFileError('empty-file');
  if (buffer.length > excelLimits.fileBytes) throw new ExcelFileError('too-large');
  if (buffer.subarray(0, 2).toString('latin1') !== 'PK') throw new ExcelFileError(nameOtherKind(buffer));
  try {
    const zip = await fromBufferPromise(buffer, { lazyEntries: true, validateEntrySizes: true });
    const entries = await listEntries(zip);
    requireWorkbook(entries, buffer);
    await refuseManyRows(zip, entries);
  } catch (error) {
    if (error instanceof ExcelFileError) throw error;
    throw new ExcelFileError('damaged', { cause: error });
  }
}

function nameOtherKind(buffer: Buffer): ExcelFileFault {
  if (buffer.subarray(0, 8).toString('hex') === oleSignature) {
    const holds = (stream: string): boolean => buffer.includes(Buffer.from(stream, 'utf16le'));
    if (holds('EncryptedPackage')) return 'password';
    if (holds('Workbook') || holds('Book')) return 'old-excel';
    return holds('WordDocument') ? 'word' : 'not-excel';
  }
  if (buffer.subarray(0, 1024).includes('%PDF-')) return 'pdf';
  const start = buffer.subarray(0, 4096).toString('utf8');
  return /[,;\t]/.test(start) && !start.includes('\u0000') && !start.trimStart().startsWith('<')
    ? 'csv'
    : 'not-excel';
}

async function listEntries(zip: ZipFile): Promise<Entry[]> {
  if (zip.entryCount > excelLimits.entries) throw new ExcelFileError('too-complex');
  const entries: Entry[] = [];
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) throw new ExcelFileError('password');
    total += entry.uncompressedSize;
    // A sheet of this size has a hundred thousand rows and more; nothing of it is unpacked.
    if (entry.uncompressedSize > excelLimits.partBytes)
      throw new ExcelFileError(isSheet(entry) ? 'too-many-rows' : 'too-complex');
    entries.push(entry);
  }
  if (total > excelLimits.allPartsBytes) throw new ExcelFileError('too-complex');
  return entries;
}

function isSheet({ fileName }: Entry): boolean {
  return /^xl\/worksheets\/[^/]+\.xml$/i.test(fileName);
}

function requireWorkbook(entries: readonly Entry[], buffer: Buffer): void {
  const names = entries.map(({ fileName }) => fileName.toLowerCase());
  if (names.some((name) => name.startsWith('xl/'))) return;
  if (names.some((name) => name.startsWith('word/'))) throw new ExcelFileError('word');
  if (names.some((name) => name.startsWith('ppt/'))) throw new ExcelFileError('powerpoint');
  throw new ExcelFileError(buffer.subarray(0, 200).includes('opendocument') ? 'open-document' : 'zip');
}

/** Rows that are only formatted do not count: many a table is formatted down to row 1,048,576. */
async function refuseManyRows(zip: ZipFile, entries: readonly Entry[]): Promise<void> {
  for (const entry of entries.filter(isSheet)) {
    const bytes = await inflateEntry(zip, entry, excelLimits.partBytes);
    if (bytes === null || lastFilledRow(bytes.toString('utf8')) > excelLimits.rows)
      throw new ExcelFileError('too-many-rows');
  }
}

/** The number of the last row that holds a value, from 1. */
function lastFilledRow(xml: string): number {
  const lastValue = Math.max(...['<v>', ':v>', '<is>', ':is>'].map((mark) => xml.lastIndexOf(mark)));
  if (lastValue === -1) return 0;
  let count = 0;
  let last = 0;
  for (const { 1: attributes = '', index } of xml.matchAll(/<(?:\w+:)?row\b([^>]*)>/g)) {
    if (index > lastValue) break;
    count += 1;
    last = Number(/\br="(\d+)"/.exec(attributes)?.[1] ?? count);
  }
  return last;
}
