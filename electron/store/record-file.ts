import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Adapter } from 'lowdb';
import { ProblemError } from '../../core/contract/problem.ts';
import { schemaVersion } from '../../core/migrations/schema-version.ts';
import { envelope, type Envelope } from '../../core/model/envelope.ts';
import { errorCode, fileProblem } from './file-problem.ts';
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

  constructor(path: string, name: string) {
    this.#path = path;
    this.#name = name;
  }

  async read(): Promise<Envelope | null> {
    let text: string;
    try {
      text = await readFile(this.#path, 'utf8');
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return null;
      throw fileProblem(error, this.#path);
    }
    return parseEnvelope(text, this.#name);
  }

  async write(data: Envelope | null): Promise<void> {
    if (data === null) throw new Error('a record is replaced, never emptied');
    await writeDurably(this.#path, serialise(data));
  }
}

/** The exact bytes of a record's file, as text. */
function serialise({ content, ...head }: Envelope): string {
  const contentText = JSON.stringify(content);
  const headText = JSON.stringify({ ...head, checksum: checksumOf(contentText) });
  return `${headText.slice(0, -1)}${contentStart}${contentText}}\n`;
}

function parseEnvelope(text: string, name: string): Envelope {
  let parsed: Envelope;
  try {
    parsed = envelope.parse(JSON.parse(text));
  } catch (error) {
    throw new ProblemError('unreadable-file', { file: name, reason: 'damaged' }, { cause: error });
  }
  const start = text.indexOf(contentStart);
  const contentText = text.slice(start + contentStart.length, text.lastIndexOf('}'));
  if (parsed.schemaVersion > schemaVersion) throw new ProblemError('newer-file', { file: name });
  if (checksumOf(contentText) !== parsed.checksum) {
    throw new ProblemError('unreadable-file', { file: name, reason: 'checksum' });
  }
  return parsed;
}

function checksumOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('hex')}`;
}
