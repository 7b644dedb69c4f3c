import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { inflateEntry } from '../inflate-entry.ts';
import { WordFileError, type WordFileFault } from './word-file-error.ts';

/** Sizes of a Word file beyond which it is refused instead of filling the memory of an office PC. */
export const packageLimits = {
  fileBytes: 100 * 2 ** 20,
  entries: 10_000,
  partBytes: 64 * 2 ** 20,
  allPartsBytes: 128 * 2 ** 20,
} as const;

/** The parts of a Word file that hold text. */
export type WordPackage = {
  /** A part's XML text by its name inside the file (`word/document.xml`); null when there is none. */
  read(name: string): Promise<string | null>;
};

const oleSignature = 'd0cf11e0a1b11ae1';

/** Opens a .docx by its bytes. Rejects with a `WordFileError` that tells what the file is instead. */
export async function openPackage(bytes: Uint8Array): Promise<WordPackage> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length === 0) throw new WordFileError('empty-file');
  if (buffer.length > packageLimits.fileBytes) throw new WordFileError('too-large');
  refuseOtherKinds(buffer);
  const { zip, entries } = await readEntries(buffer);
  requireWordDocument(entries, buffer);
  let readBytes = 0;
  return {
    read: async (name) => {
      const entry = entries.get(name.toLowerCase());
      if (!entry) return null;
      if (entry.isEncrypted()) throw new WordFileError('password');
      readBytes += entry.uncompressedSize;
      if (entry.uncompressedSize > packageLimits.partBytes || readBytes > packageLimits.allPartsBytes)
        throw new WordFileError('unpacks-too-large');
      return decodeXml(await inflate(zip, entry));
    },
  };
}

function refuseOtherKinds(buffer: Buffer): void {
  if (buffer.subarray(0, 2).toString('latin1') === 'PK') return;
  if (buffer.subarray(0, 8).toString('hex') === oleSignature) throw new WordFileError(nameOleKind(buffer));
  if (buffer.subarray(0, 1024).includes('%PDF-')) throw new WordFileError('pdf');
  if (buffer.subarray(0, 5).toString('latin1') === '{\\rtf') throw new WordFileError('rtf');
  throw new WordFileError('not-word');
}

/** Office of before 2007, and any Office file with a password, is a compound file whose streams tell its kind. */
function nameOleKind(buffer: Buffer): WordFileFault {
  const holds = (stream: string): boolean => buffer.includes(Buffer.from(stream, 'utf16le'));
  if (holds('EncryptedPackage')) return 'password';
  if (holds('WordDocument')) return 'old-word';
  if (holds('Workbook')) return 'excel';
  if (holds('PowerPoint Document')) return 'powerpoint';
  return 'not-word';
}

/** Entries by lower-case name: some programs write `Word/Document.xml`. */
async function readEntries(buffer: Buffer): Promise<{ zip: ZipFile; entries: Map<string, Entry> }> {
  const entries = new Map<string, Entry>();
  try {
    const zip = await fromBufferPromise(buffer, { lazyEntries: true, validateEntrySizes: true });
    if (zip.entryCount > packageLimits.entries) throw new WordFileError('too-complex');
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileName.toLowerCase();
      // Of two entries with one name every program takes its own; the first is as good as any.
      if (!entries.has(name)) entries.set(name, entry);
    }
    return { zip, entries };
  } catch (error) {
    if (error instanceof WordFileError) throw error;
    throw new WordFileError('damaged', { cause: error });
  }
}

function requireWordDocument(entries: ReadonlyMap<string, Entry>, buffer: Buffer): void {
  const names = [...entries.keys()];
  if (names.some((name) => name.startsWith('word/') || name === '_rels/.rels')) {
    if (names.some((name) => name.startsWith('xl/'))) throw new WordFileError('excel');
    if (names.some((name) => name.startsWith('ppt/'))) throw new WordFileError('powerpoint');
    return;
  }
  // OpenDocument names its kind in the very first, uncompressed entry.
  if (buffer.subarray(0, 200).includes('opendocument')) throw new WordFileError('open-document');
  throw new WordFileError('zip');
}

async function inflate(zip: ZipFile, entry: Entry): Promise<Buffer> {
  try {
    const bytes = await inflateEntry(zip, entry, packageLimits.partBytes);
    if (bytes === null) throw new WordFileError('unpacks-too-large');
    return bytes;
  } catch (error) {
    if (error instanceof WordFileError) throw error;
    throw new WordFileError('damaged', { cause: error });
  }
}

/** XML names its encoding by its first bytes; Word writes UTF-8, older filters UTF-16. */
function decodeXml(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder('utf-8').decode(bytes);
}
