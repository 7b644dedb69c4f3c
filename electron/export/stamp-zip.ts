import { zipTime } from './zip-time.ts';

const endSignature = 0x06054b50;
const endLength = 22;
const entrySignature = 0x02014b50;
const entryLength = 46;

function findEnd(zip: DataView): number {
  for (let at = zip.byteLength - endLength; at >= 0; at -= 1) {
    if (zip.getUint32(at, true) === endSignature) return at;
  }
  throw new Error('not a zip file: no end record');
}

/** Sets the time of every entry of a zip file, in place, so that equal content gives equal bytes. */
export function stampZip(bytes: Uint8Array, date: string): void {
  const zip = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const time = zipTime(date);
  const end = findEnd(zip);
  let entry = zip.getUint32(end + 16, true);
  for (let count = zip.getUint16(end + 10, true); count > 0; count -= 1) {
    if (zip.getUint32(entry, true) !== entrySignature)
      throw new Error('not a zip file: broken list of entries');
    zip.setUint32(entry + 12, time, true);
    zip.setUint32(zip.getUint32(entry + 42, true) + 10, time, true);
    entry +=
      entryLength +
      zip.getUint16(entry + 28, true) +
      zip.getUint16(entry + 30, true) +
      zip.getUint16(entry + 32, true);
  }
}
