import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { inflateEntry } from '../import/inflate-entry.ts';
import { FormFileError, type FormFileFault } from './form-file-error.ts';
import { readAttributes, scanXml } from './scan-xml.ts';

/** Sizes of a form beyond which it is refused instead of filling the memory of an office PC. */
export const formLimits = {
  fileBytes: 50 * 2 ** 20,
  entries: 10_000,
  partBytes: 64 * 2 ** 20,
  allPartsBytes: 160 * 2 ** 20,
} as const;

/** An Excel file by its parts. */
export type FormPackage = {
  zip: ZipFile;
  entries: ReadonlyMap<string, Entry>;
  bytes: Buffer;
  /** The name of the workbook's part, `xl/workbook.xml`. */
  workbookPart: string;
  extension: 'xlsx' | 'xlsm';
  /** A part's XML text, a byte order mark included; null when there is none. */
  read(part: string): Promise<string | null>;
  /** What the relations of a part name: id → type (its last word) and the part it leads to. */
  relationsOf(part: string): Promise<Map<string, { type: string; target: string; isExternal: boolean }>>;
};

const oleSignature = 'd0cf11e0a1b11ae1';

/** Opens an .xlsx or .xlsm by its bytes. Rejects with a `FormFileError` that tells what the file is instead. */
export async function openFormPackage(bytes: Uint8Array): Promise<FormPackage> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length === 0) throw new FormFileError('empty-file');
  if (buffer.length > formLimits.fileBytes) throw new FormFileError('too-large');
  refuseOtherKinds(buffer);
  const { zip, entries } = await readEntries(buffer);
  let readBytes = 0;
  const read = async (part: string): Promise<string | null> => {
    const entry = entries.get(part.toLowerCase());
    if (!entry) return null;
    if (entry.isEncrypted()) throw new FormFileError('password');
    readBytes += entry.uncompressedSize;
    if (entry.uncompressedSize > formLimits.partBytes || readBytes > formLimits.allPartsBytes)
      throw new FormFileError('unpacks-too-large');
    return decodeXml(await inflate(zip, entry));
  };
  const relationsOf: FormPackage['relationsOf'] = async (part) => {
    const slash = part.lastIndexOf('/');
    const folder = part.slice(0, slash + 1);
    const xml = await read(`${folder}_rels/${part.slice(slash + 1)}.rels`);
    const relations = new Map<string, { type: string; target: string; isExternal: boolean }>();
    scanXml(xml ?? '', (tag) => {
      if (tag.name !== 'Relationship' || tag.kind === 'close') return;
      const attributes = readAttributes(xml ?? '', tag);
      const isExternal = attributes.get('TargetMode') === 'External';
      const target = attributes.get('Target') ?? '';
      relations.set(attributes.get('Id') ?? '', {
        type: (attributes.get('Type') ?? '').split('/').at(-1) ?? '',
        target: isExternal ? target : resolvePart(folder, target),
        isExternal,
      });
    });
    return relations;
  };
  const root = [...(await relationsOf('')).values()].find(({ type }) => type === 'officeDocument');
  if (!root) throw new FormFileError(guessKind(entries, buffer));
  const extension = await readKind(read, root.target);
  return { zip, entries, bytes: buffer, workbookPart: root.target, extension, read, relationsOf };
}

/** `../media/a.png` from `xl/drawings/`, `/xl/workbook.xml` from the root. */
function resolvePart(folder: string, target: string): string {
  const parts: string[] = target.startsWith('/') ? [] : folder.split('/').filter(Boolean);
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** The content type of the main part tells a workbook from a template and from Word. */
async function readKind(read: FormPackage['read'], part: string): Promise<'xlsx' | 'xlsm'> {
  const xml = (await read('[Content_Types].xml')) ?? '';
  let type = '';
  let byExtension = '';
  scanXml(xml, (tag) => {
    if (tag.kind === 'close') return;
    const attributes = readAttributes(xml, tag);
    const contentType = attributes.get('ContentType') ?? '';
    if (tag.name === 'Override' && attributes.get('PartName')?.toLowerCase() === `/${part.toLowerCase()}`)
      type = contentType;
    if (
      tag.name === 'Default' &&
      part.toLowerCase().endsWith(`.${attributes.get('Extension')?.toLowerCase()}`)
    )
      byExtension = contentType;
  });
  const kind = type || byExtension;
  if (/spreadsheetml\.sheet\.main/.test(kind)) return 'xlsx';
  if (/ms-excel\.sheet\.macroEnabled\.main/i.test(kind)) return 'xlsm';
  if (/spreadsheetml\.template|ms-excel\.template/i.test(kind)) throw new FormFileError('template');
  if (/sheet\.binary/i.test(kind)) throw new FormFileError('binary-excel');
  if (/wordprocessingml|ms-word/i.test(kind)) throw new FormFileError('word');
  if (/presentationml|ms-powerpoint/i.test(kind)) throw new FormFileError('powerpoint');
  throw new FormFileError('not-excel');
}

function refuseOtherKinds(buffer: Buffer): void {
  if (buffer.subarray(0, 2).toString('latin1') === 'PK') return;
  if (buffer.subarray(0, 8).toString('hex') === oleSignature) throw new FormFileError(nameOleKind(buffer));
  if (buffer.subarray(0, 1024).includes('%PDF-')) throw new FormFileError('pdf');
  // BIFF2-5 of before 1997, a web page and comma-separated text that were called .xls.
  if (buffer[0] === 0x09 && [0, 2, 4, 8].includes(buffer[1] ?? -1)) throw new FormFileError('old-excel');
  throw new FormFileError(isPlainText(buffer) ? 'text' : 'not-excel');
}

function isPlainText(buffer: Buffer): boolean {
  return !buffer.subarray(0, 4_096).includes(0) || buffer[0] === 0xff || buffer[0] === 0xfe;
}

function nameOleKind(buffer: Buffer): FormFileFault {
  const holds = (stream: string): boolean => buffer.includes(Buffer.from(stream, 'utf16le'));
  if (holds('EncryptedPackage')) return 'password';
  if (holds('Workbook') || holds('Book')) return 'old-excel';
  if (holds('WordDocument')) return 'word';
  if (holds('PowerPoint Document')) return 'powerpoint';
  return 'not-excel';
}

function guessKind(entries: ReadonlyMap<string, Entry>, buffer: Buffer): FormFileFault {
  // OpenDocument names its kind in the very first, uncompressed entry.
  if (buffer.subarray(0, 200).includes('opendocument')) return 'open-document';
  return [...entries.keys()].some((name) => name === '[content_types].xml') ? 'damaged' : 'zip';
}

async function readEntries(buffer: Buffer): Promise<{ zip: ZipFile; entries: Map<string, Entry> }> {
  const entries = new Map<string, Entry>();
  try {
    const zip = await fromBufferPromise(buffer, { lazyEntries: true, validateEntrySizes: true });
    if (zip.entryCount > formLimits.entries) throw new FormFileError('too-complex');
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileName.replaceAll('\\', '/').toLowerCase();
      // Of two entries with one name every program takes its own: what is shown might not be what is filled.
      if (entries.has(name)) throw new FormFileError('damaged');
      entries.set(name, entry);
    }
    return { zip, entries };
  } catch (error) {
    if (error instanceof FormFileError) throw error;
    throw new FormFileError('damaged', '', { cause: error });
  }
}

async function inflate(zip: ZipFile, entry: Entry): Promise<Buffer> {
  try {
    const bytes = await inflateEntry(zip, entry, formLimits.partBytes);
    if (bytes === null) throw new FormFileError('unpacks-too-large');
    return bytes;
  } catch (error) {
    if (error instanceof FormFileError) throw error;
    throw new FormFileError('damaged', '', { cause: error });
  }
}

/** Excel writes UTF-8. What is no such text could not be written back as it was. */
function decodeXml(bytes: Buffer): string {
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
  try {
    return new TextDecoder(isWide ? 'utf-16le' : 'utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw new FormFileError('damaged', '', { cause: error });
  }
}

/** The bytes of a part's text, in the encoding that it was read in. */
export function encodeXml(text: string): Buffer {
  const isWide = text.startsWith('\uFEFF') && /^\uFEFF<\?xml[^>]*utf-16/i.test(text.slice(0, 200));
  return Buffer.from(text, isWide ? 'utf16le' : 'utf8');
}
