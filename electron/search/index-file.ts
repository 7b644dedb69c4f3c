import { createHash } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { PostingArrays } from './posting-pool.ts';

/** What an index keeps of a record: which file state it was read from, and which entries it has. */
export type StoredRecord = {
  path: string;
  /** Size and time of the file when it was read. */
  trace: string;
  order: number;
  entries: { number: number; kind: string }[];
};

export type StoredIndex = {
  entryCount: number;
  records: StoredRecord[];
  words: string[];
  lists: PostingArrays;
  pairs: PostingArrays;
};

/** A file of another form is made anew. */
const mark = Buffer.from('giao-ban search 2\n');
const digestBytes = 32;
const arrayNames = ['chunks', 'heads', 'tails', 'used', 'lasts'] as const;

const headSchema = z.object({
  entryCount: z.int().min(0),
  records: z.array(
    z.object({
      path: z.string(),
      trace: z.string(),
      order: z.number(),
      entries: z.array(z.object({ number: z.int(), kind: z.string() })),
    }),
  ),
  words: z.array(z.string()),
  /** Bytes of each array, in the order in which they follow. */
  sizes: z.array(z.int().min(0)).length(2 * arrayNames.length),
});

/** Null when there is none, or when it is damaged or of another form: then it is made anew. */
export async function readIndexFile(path: string): Promise<StoredIndex | null> {
  const file = await open(path, 'r').catch(() => null);
  if (!file) return null;
  try {
    const { size } = await file.stat();
    let left = size;
    /** Each array gets memory of its own: there is no second copy of the whole file. */
    const read = async (length: number): Promise<Uint8Array> => {
      if (length > left) throw new Error('the index ends early');
      left -= length;
      const bytes = new Uint8Array(length);
      for (let at = 0; at < length;) {
        const { bytesRead } = await file.read(bytes, at, length - at);
        if (bytesRead === 0) throw new Error('the index ends early');
        at += bytesRead;
      }
      return bytes;
    };
    if (!mark.equals(await read(mark.length))) return null;
    const digest = await read(digestBytes);
    const length = await read(4);
    const headBytes = await read(new DataView(length.buffer).getUint32(0, true));
    const head = headSchema.parse(JSON.parse(new TextDecoder().decode(headBytes)));
    const arrays: Uint8Array[] = [];
    for (const each of head.sizes) arrays.push(await read(each));
    if (left > 0 || !digestOf([length, headBytes, ...arrays]).equals(digest)) return null;
    const [lists, pairs] = [arrays.slice(0, arrayNames.length), arrays.slice(arrayNames.length)];
    return { ...head, lists: joinArrays(lists), pairs: joinArrays(pairs) };
  } catch {
    return null;
  } finally {
    await file.close();
  }
}

/** Whole or not at all. It is not synced: what a power cut spoils is made anew. */
export async function writeIndexFile(path: string, { lists, pairs, ...head }: StoredIndex): Promise<void> {
  const arrays = [lists, pairs].flatMap((each) => arrayNames.map((name) => bytesOf(each[name])));
  const headBytes = Buffer.from(JSON.stringify({ ...head, sizes: arrays.map((each) => each.length) }));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(headBytes.length);
  const body = [length, headBytes, ...arrays];
  await mkdir(dirname(path), { recursive: true });
  // One name: what a worker that was ended left is overwritten.
  const temporary = `${path}.tmp`;
  try {
    const file = await open(temporary, 'w');
    try {
      for (const part of [mark, digestOf(body), ...body]) await file.writeFile(part);
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

function digestOf(parts: readonly Uint8Array[]): Buffer {
  const digest = createHash('sha256');
  for (const part of parts) digest.update(part);
  return digest.digest();
}

function bytesOf(array: Uint8Array | Int32Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

function joinArrays([chunks, ...numbers]: readonly Uint8Array[]): PostingArrays {
  const [heads, tails, used, lasts] = numbers.map((each) => new Int32Array(each.buffer));
  const empty = new Int32Array();
  return {
    chunks: chunks ?? new Uint8Array(),
    heads: heads ?? empty,
    tails: tails ?? empty,
    used: used ?? empty,
    lasts: lasts ?? empty,
  };
}
