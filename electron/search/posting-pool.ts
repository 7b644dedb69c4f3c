/** Each list is a chain of chunks in one buffer: bytes of it, then where the next one stands. */
const chunkBytes = 32;
const dataBytes = chunkBytes - 4;
/** Lists and chunks that a pool has room for from the start, and is made larger by at least. */
const roomForMore = 1024;

/** The arrays of a pool, as they lie in its file. */
export type PostingArrays = {
  chunks: Uint8Array;
  /** By list: its first chunk, its last, the bytes used in that, and the last number. */
  heads: Int32Array;
  tails: Int32Array;
  used: Int32Array;
  lasts: Int32Array;
};

/**
 * Lists of growing numbers, hundreds of thousands of them in a few megabytes: the differences between neighbours, seven bits
 * to a byte, without an object for each list. A list can always be added to.
 */
export class PostingPool {
  #arrays: PostingArrays;
  #chunkCount: number;
  #listCount: number;

  constructor(arrays?: PostingArrays) {
    this.#arrays = arrays ?? {
      chunks: new Uint8Array(roomForMore * chunkBytes),
      heads: new Int32Array(roomForMore).fill(-1),
      tails: new Int32Array(roomForMore),
      used: new Int32Array(roomForMore),
      lasts: new Int32Array(roomForMore).fill(-1),
    };
    this.#chunkCount = arrays ? arrays.chunks.length / chunkBytes : 0;
    this.#listCount = arrays ? arrays.heads.length : 0;
  }

  get listCount(): number {
    return this.#listCount;
  }

  addList(): number {
    const list = this.#listCount;
    this.#listCount += 1;
    const { heads, tails, used, lasts } = this.#arrays;
    if (list >= heads.length) {
      const size = heads.length * 2 + roomForMore;
      this.#arrays = {
        ...this.#arrays,
        heads: grow(heads, size, -1),
        tails: grow(tails, size, 0),
        used: grow(used, size, 0),
        lasts: grow(lasts, size, -1),
      };
    }
    return list;
  }

  /** Adds a number that is not smaller than the last of the list; the same once more changes nothing. */
  add(list: number, number: number): void {
    const { lasts } = this.#arrays;
    const last = lasts[list] ?? -1;
    if (number === last) return;
    let rest = number - last;
    while (rest > 0x7f) {
      this.#push(list, (rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    this.#push(list, rest);
    lasts[list] = number;
  }

  #push(list: number, byte: number): void {
    const { heads, tails, used } = this.#arrays;
    let tail = tails[list] ?? 0;
    if (heads[list] === -1 || used[list] === dataBytes) {
      const chunk = this.#chunkCount;
      this.#chunkCount += 1;
      if (this.#chunkCount * chunkBytes > this.#arrays.chunks.length) {
        const larger = new Uint8Array(Math.ceil(chunk * 1.5 + roomForMore) * chunkBytes);
        larger.set(this.#arrays.chunks);
        this.#arrays.chunks = larger;
      }
      if (heads[list] === -1) heads[list] = chunk;
      else writeInt(this.#arrays.chunks, tail * chunkBytes + dataBytes, chunk);
      tail = chunk;
      tails[list] = chunk;
      used[list] = 0;
    }
    const place = used[list] ?? 0;
    this.#arrays.chunks[tail * chunkBytes + place] = byte;
    used[list] = place + 1;
  }

  /** Sets the mark of each number of the list. */
  mark(list: number, marks: Uint8Array): void {
    const { chunks, heads, tails, used } = this.#arrays;
    let chunk = heads[list] ?? -1;
    if (chunk === -1) return;
    const [tail, last] = [tails[list] ?? 0, used[list] ?? 0];
    let number = -1;
    let part = 0;
    let shift = 0;
    for (;;) {
      const from = chunk * chunkBytes;
      const end = from + (chunk === tail ? last : dataBytes);
      for (let at = from; at < end; at += 1) {
        const byte = chunks[at] ?? 0;
        part |= (byte & 0x7f) << shift;
        if (byte > 0x7f) shift += 7;
        else {
          number += part;
          marks[number] = 1;
          part = 0;
          shift = 0;
        }
      }
      if (chunk === tail) return;
      chunk = readInt(chunks, from + dataBytes);
    }
  }

  /** The arrays without the room that is kept for more. */
  pack(): PostingArrays {
    const { chunks, heads, tails, used, lasts } = this.#arrays;
    return {
      chunks: chunks.subarray(0, this.#chunkCount * chunkBytes),
      heads: heads.subarray(0, this.#listCount),
      tails: tails.subarray(0, this.#listCount),
      used: used.subarray(0, this.#listCount),
      lasts: lasts.subarray(0, this.#listCount),
    };
  }
}

function grow(from: Int32Array, size: number, filler: number): Int32Array {
  const larger = new Int32Array(size).fill(filler);
  larger.set(from);
  return larger;
}

function writeInt(bytes: Uint8Array, at: number, value: number): void {
  bytes[at] = value & 0xff;
  bytes[at + 1] = (value >>> 8) & 0xff;
  bytes[at + 2] = (value >>> 16) & 0xff;
  bytes[at + 3] = value >>> 24;
}

function readInt(bytes: Uint8Array, at: number): number {
  return (
    (bytes[at] ?? 0) |
    ((bytes[at + 1] ?? 0) << 8) |
    ((bytes[at + 2] ?? 0) << 16) |
    ((bytes[at + 3] ?? 0) << 24)
  );
}
