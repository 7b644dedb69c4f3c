import { crc32, deflateRawSync } from 'node:zlib';
import { zipTime } from './zip-time.ts';

const localSignature = 0x04034b50;
const entrySignature = 0x02014b50;
const endSignature = 0x06054b50;
/** 2.0: the first version of the format with deflate. */
const version = 20;
const deflated = 8;

/** A zip file of texts in UTF-8, by path (ASCII), each with the time of the calendar date. */
export function writeZip(files: Record<string, string>, date: string): Uint8Array {
  const locals: Uint8Array[] = [];
  const entries: Uint8Array[] = [];
  let offset = 0;
  for (const [path, text] of Object.entries(files)) {
    const name = Buffer.from(path, 'latin1');
    const plain = Buffer.from(text);
    const packed = deflateRawSync(plain);
    // The same in the entry's own head and in the list at the end.
    const about = Buffer.alloc(26);
    about.writeUInt16LE(version, 0);
    about.writeUInt16LE(deflated, 4);
    about.writeUInt32LE(zipTime(date), 6);
    about.writeUInt32LE(crc32(plain), 10);
    about.writeUInt32LE(packed.length, 14);
    about.writeUInt32LE(plain.length, 18);
    about.writeUInt16LE(name.length, 22);
    const local = [uint32(localSignature), about, name, packed];
    locals.push(...local);

    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    entries.push(uint32(entrySignature), uint16(version), about, rest, name);
    offset += local.reduce((sum, { length }) => sum + length, 0);
  }
  const list = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  const count = Object.keys(files).length;
  end.writeUInt32LE(endSignature, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, list, end]);
}

function uint32(value: number): Uint8Array {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function uint16(value: number): Uint8Array {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}
