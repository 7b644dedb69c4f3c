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

/** Midnight of the calendar date in the zip format, whose years begin at 1980 and end at 2107. */
function dosTime(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const shortYear = Math.min(Math.max(year - 1980, 0), 127);
  return ((shortYear << 25) | (month << 21) | (day << 16)) >>> 0;
}

/** Sets the time of every entry of a zip file, in place, so that equal content gives equal bytes. */
export function stampZip(bytes: Uint8Array, date: string): void {
  const zip = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const time = dosTime(date);
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
