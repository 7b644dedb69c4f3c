import type { BigIntStats } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import type { Adapter } from 'lowdb';
import { z } from 'zod';
import { ProblemError } from '../../core/contract/problem.ts';
import { schemaVersion } from '../../core/migrations/schema-version.ts';
import { envelope, type Envelope } from '../../core/model/envelope.ts';
import { errorCode, fileProblem } from './file-problem.ts';
import { checksumOf } from './hash.ts';
import { writeDurably } from './write-durably.ts';

const contentStart = ',"content":';

/**
 * lowdb's adapter for one record's file. Reading answers null only when there is no file: an empty, torn or altered
 * one is a problem with its name, and nothing ever writes defaults over it.
 */
export class RecordFile implements Adapter<Envelope | null> {
  readonly #path: string;
  /** The path below the data folder, for messages. */
  readonly #name: string;
  /** Tells the state that was last read or written from the next: inode, size, time; null when there was no file. */
  #trace: string | null | undefined;

  constructor(path: string, name: string) {
    this.#path = path;
    this.#name = name;
  }

  /**
   * Whether the file is no longer the one that was last read or written: another program saved it. A file that cannot
   * be seen (a pulled drive) has not changed: memory stands, and the next write says what is wrong.
   */
  async hasChanged(): Promise<boolean> {
    if (this.#trace === undefined) return true;
    const trace = await this.#readTrace();
    return trace !== null && trace !== this.#trace;
  }

  async read(): Promise<Envelope | null> {
    const trace = await this.#readTrace();
    let text: string;
    try {
      text = await readFile(this.#path, 'utf8');
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') throw fileProblem(error, this.#name);
      this.#trace = null;
      return null;
    }
    const parsed = parseEnvelope(text, this.#name);
    this.#trace = trace;
    return parsed;
  }

  async write(data: Envelope | null): Promise<void> {
    if (data === null) throw new Error('a record is replaced, never emptied');
    this.#trace = traceOf(await writeDurably(this.#path, serialise(data), this.#name));
  }

  async #readTrace(): Promise<string | null> {
    const found = await stat(this.#path, { bigint: true }).catch(() => null);
    return found && traceOf(found);
  }
}

function traceOf({ ino, size, mtimeNs }: BigIntStats): string {
  return `${ino} ${size} ${mtimeNs}`;
}

/** The exact bytes of a record's file, as text. */
function serialise({ content, ...head }: Envelope): string {
  const contentText = JSON.stringify(content);
  const headText = JSON.stringify({ ...head, checksum: checksumOf(contentText) });
  return `${headText.slice(0, -1)}${contentStart}${contentText}}\n`;
}

const versioned = z.looseObject({ schemaVersion: z.int() });

function parseEnvelope(text: string, name: string): Envelope {
  let parsed: Envelope;
  try {
    const json: unknown = JSON.parse(text);
    if (versioned.parse(json).schemaVersion > schemaVersion)
      throw new ProblemError('newer-file', { file: name });
    parsed = envelope.parse(json);
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    throw new ProblemError('unreadable-file', { file: name, reason: 'damaged' }, { cause: error });
  }
  const start = text.indexOf(contentStart);
  const contentText = text.slice(start + contentStart.length, text.lastIndexOf('}'));
  if (checksumOf(contentText) !== parsed.checksum) {
    throw new ProblemError('unreadable-file', { file: name, reason: 'checksum' });
  }
  return parsed;
}
