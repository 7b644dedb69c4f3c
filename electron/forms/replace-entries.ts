import { crc32, deflateRawSync } from 'node:zlib';
import type { Entry } from 'yauzl';
import type { FormPackage } from './open-form-package.ts';

const localSignature = 0x04034b50;
const centralSignature = 0x02014b50;
const endSignature = 0x06054b50;
const deflated = 8;
/** The bit that says that sizes follow the data; here they always stand before it. */
const sizesFollow = 1 << 3;
const zip64Extra = 1;

/**
 * The zip file with some entries replaced. All others keep name, order, time and their very compressed bytes; what was
 * stored or deflated stays so.
 */
export async function replaceEntries(
  { zip, entries, bytes }: FormPackage,
  replacements: ReadonlyMap<string, Buffer>,
): Promise<Buffer> {
  const parts: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, entry] of entries) {
    const replacement = replacements.get(name);
    const written = replacement ? pack(entry, replacement) : await copy(zip, entry, bytes);
    const header = writeLocalHeader(entry, written);
    central.push(writeCentralHeader(entry, written, offset));
    parts.push(header, written.data);
    offset += header.length + written.data.length;
  }
  const directory = Buffer.concat(central);
  return Buffer.concat([...parts, directory, writeEnd(entries.size, directory.length, offset)]);
}

type Written = { data: Buffer; method: number; checksum: number; size: number };

function pack(entry: Entry, content: Buffer): Written {
  const isDeflated = entry.compressionMethod === deflated;
  return {
    data: isDeflated ? deflateRawSync(content) : content,
    method: isDeflated ? deflated : 0,
    checksum: crc32(content),
    size: content.length,
  };
}

async function copy(zip: FormPackage['zip'], entry: Entry, bytes: Buffer): Promise<Written> {
  const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
  return {
    data: bytes.subarray(fileDataStart, fileDataStart + entry.compressedSize),
    method: entry.compressionMethod,
    checksum: entry.crc32,
    size: entry.uncompressedSize,
  };
}

/** What both headers of an entry have in common, from "version needed" to "uncompressed size". */
function writeCommon(entry: Entry, { data, method, checksum, size }: Written): Buffer {
  const fields = Buffer.alloc(22);
  fields.writeUInt16LE(Math.min(entry.versionNeededToExtract, 20), 0);
  fields.writeUInt16LE(entry.generalPurposeBitFlag & ~sizesFollow, 2);
  fields.writeUInt16LE(method, 4);
  fields.writeUInt16LE(entry.lastModFileTime, 6);
  fields.writeUInt16LE(entry.lastModFileDate, 8);
  fields.writeUInt32LE(checksum, 10);
  fields.writeUInt32LE(data.length, 14);
  fields.writeUInt32LE(size, 18);
  return fields;
}

function writeLocalHeader(entry: Entry, written: Written): Buffer {
  const start = Buffer.alloc(4);
  start.writeUInt32LE(localSignature);
  const lengths = Buffer.alloc(4);
  lengths.writeUInt16LE(entry.fileNameRaw.length, 0);
  return Buffer.concat([start, writeCommon(entry, written), lengths, entry.fileNameRaw]);
}

function writeCentralHeader(entry: Entry, written: Written, offset: number): Buffer {
  const start = Buffer.alloc(6);
  start.writeUInt32LE(centralSignature, 0);
  start.writeUInt16LE(entry.versionMadeBy, 4);
  // Sizes of more than four gigabytes, which no form has, would stand in an extra field.
  const extra = Buffer.concat(
    entry.extraFields
      .filter(({ id }) => id !== zip64Extra)
      .map(({ id, data }) => {
        const head = Buffer.alloc(4);
        head.writeUInt16LE(id, 0);
        head.writeUInt16LE(data.length, 2);
        return Buffer.concat([head, data]);
      }),
  );
  const rest = Buffer.alloc(18);
  rest.writeUInt16LE(entry.fileNameRaw.length, 0);
  rest.writeUInt16LE(extra.length, 2);
  rest.writeUInt16LE(entry.fileCommentRaw.length, 4);
  rest.writeUInt16LE(entry.internalFileAttributes, 8);
  rest.writeUInt32LE(entry.externalFileAttributes, 10);
  rest.writeUInt32LE(offset, 14);
  return Buffer.concat([
    start,
    writeCommon(entry, written),
    rest,
    entry.fileNameRaw,
    extra,
    entry.fileCommentRaw,
  ]);
}

function writeEnd(count: number, directoryLength: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(endSignature, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(directoryLength, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
