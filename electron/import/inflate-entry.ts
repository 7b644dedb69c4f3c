import type { Entry, ZipFile } from 'yauzl';

/**
 * The bytes of an entry of a zip file. Null when they unpack to more than `limitBytes`, whatever the file says of their size;
 * then the rest is not unpacked. Rejects as yauzl does when the entry is damaged.
 */
export async function inflateEntry(zip: ZipFile, entry: Entry, limitBytes: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    if (length > limitBytes) return null;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks, length);
}
