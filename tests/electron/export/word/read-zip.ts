import { inflateRawSync } from 'node:zlib';

/** The files of a zip file as text, by path. */
export function readZip(bytes: Uint8Array): Map<string, string> {
  const zip = Buffer.from(bytes);
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const files = new Map<string, string>();
  let entry = zip.readUInt32LE(end + 16);
  for (let count = zip.readUInt16LE(end + 10); count > 0; count -= 1) {
    const nameLength = zip.readUInt16LE(entry + 28);
    const local = zip.readUInt32LE(entry + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const data = zip.subarray(start, start + zip.readUInt32LE(entry + 20));
    const content = zip.readUInt16LE(entry + 10) === 8 ? inflateRawSync(data) : data;
    files.set(zip.toString('utf8', entry + 46, entry + 46 + nameLength), content.toString('utf8'));
    entry += 46 + nameLength + zip.readUInt16LE(entry + 30) + zip.readUInt16LE(entry + 32);
  }
  return files;
}

/** One file of a Word file; throws when it is not there. */
export function readPart(bytes: Uint8Array, path: string): string {
  const part = readZip(bytes).get(path);
  if (part === undefined) throw new Error(`no ${path} in the Word file`);
  return part;
}
