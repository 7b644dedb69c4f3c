import type { BigIntStats } from 'node:fs';
import { basename, dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Adapter } from 'lowdb';
import { z } from 'zod';
import { ProblemError } from '../../core/contract/problem.ts';
import { schemaVersion } from '../../core/migrations/schema-version.ts';
import { envelope, type Envelope } from '../../core/model/envelope.ts';
import type { RestoredFile } from '../../core/model/restored-file.ts';
import { errorCode, fileProblem } from './file-problem.ts';
import { systemFiles, type FileSystem } from './file-system.ts';
import { generationsOf } from './generations.ts';
import { checksumOf } from './hash.ts';
import { writeDurably } from './write-durably.ts';

const contentStart = ',"content":';

export type RecordFileOptions = {
  files?: FileSystem;
  mayReplace?: () => Promise<void>;
  /** Nothing is written, so files of a newer schema are read too. */
  isReadOnly?: boolean;
  /** Takes note that an earlier state has to take the place of a damaged file, and keeps that one. */
  putBack?: (damage: Damage, write: () => Promise<void>) => Promise<void>;
};

/** What was found instead of a record's file, and the earlier state that is whole. */
export type Damage = Pick<RestoredFile, 'file' | 'reason' | 'damagedAt' | 'version' | 'savedAt'>;

/**
 * lowdb's adapter for one record's file. Reading answers null only when there is no file and no generation of one: an empty,
 * torn or altered one is kept aside and its newest whole generation takes its place; without one it is a problem with its name. Nothing ever writes
 * defaults over it.
 */
export class RecordFile implements Adapter<Envelope | null> {
  readonly #path: string;
  /** The path below the data folder, for messages. */
  readonly #name: string;
  readonly #files: FileSystem;
  readonly #options: RecordFileOptions;
  /** Tells the state that was last read or written from the next: inode, size, time; null when there was no file. */
  #trace: string | null | undefined;
  /** What is being written, or could not be. */
  #unconfirmed: Pick<Envelope, 'version' | 'savedAt'> | null = null;

  constructor(path: string, name: string, options: RecordFileOptions = {}) {
    this.#path = path;
    this.#name = name;
    this.#files = options.files ?? systemFiles;
    this.#options = options;
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
    // Most of what is asked for and not there was never written: told by one look at the folder.
    if (trace === null && (await this.#wasNeverWritten())) {
      this.#trace = null;
      return null;
    }
    try {
      const whole = await this.#readWhole(this.#path);
      this.#trace = trace;
      return whole;
    } catch (error) {
      if (errorCode(error) === 'ENOENT') {
        this.#trace = null;
        // Somebody removed the file, or a disk check did: its generations tell that there was one.
        const left = await this.#readNewestGeneration();
        if (left) await this.#putBack('missing', left);
        return left;
      }
      const problem = fileProblem(error, this.#name);
      const reason = damageOf(problem);
      const earlier = reason && (await this.#readNewestGeneration());
      if (!reason || !earlier) throw problem;
      this.#trace = trace;
      await this.#putBack(reason, earlier);
      return earlier;
    }
  }

  async write(data: Envelope | null): Promise<void> {
    if (data === null) throw new Error('a record is replaced, never emptied');
    const { mayReplace } = this.#options;
    this.#unconfirmed = data;
    this.#trace = traceOf(
      await writeDurably(this.#path, serialise(data), this.#name, {
        files: this.#files,
        keepsGenerations: true,
        ...(mayReplace && { mayReplace }),
      }),
    );
    this.#unconfirmed = null;
  }

  /** Whether what was found is the last write, which was told as failed: only its last step was refused. */
  isUnconfirmed({ version, savedAt }: Envelope): boolean {
    return this.#unconfirmed?.version === version && this.#unconfirmed.savedAt === savedAt;
  }

  /** Another part of the store has moved the file: what was known of it holds no longer. */
  forget(): void {
    this.#trace = undefined;
  }

  async #readWhole(path: string): Promise<Envelope> {
    const newest = this.#options.isReadOnly ? anyVersion : schemaVersion;
    return parseEnvelope(await this.#readText(path), this.#name, newest);
  }

  /** A cable that was loose for a moment is no damage: what cannot be read is tried again. */
  async #readText(path: string): Promise<string> {
    for (const waitMs of [50, 200]) {
      try {
        return await this.#files.readFile(path, 'utf8');
      } catch (error) {
        if (errorCode(error) !== 'EIO') throw error;
        await delay(waitMs);
      }
    }
    return this.#files.readFile(path, 'utf8');
  }

  /** Whether the folder can be looked into, and holds neither the file nor a generation of it. */
  async #wasNeverWritten(): Promise<boolean> {
    const own = new Set([this.#path, ...generationsOf(this.#path)].map((path) => basename(path)));
    try {
      const found = await this.#files.readdir(dirname(this.#path));
      return !found.some((name) => own.has(name));
    } catch (error) {
      return errorCode(error) === 'ENOENT';
    }
  }

  async #readNewestGeneration(): Promise<Envelope | null> {
    let newest: Envelope | null = null;
    for (const path of generationsOf(this.#path)) {
      const each = await this.#readWhole(path).catch(() => null);
      if (each && each.version > (newest?.version ?? 0)) newest = each;
    }
    return newest;
  }

  /** A disk that refuses (full, read-only) does not hide the state that is whole: it is served from memory. */
  async #putBack(reason: Damage['reason'], earlier: Envelope): Promise<void> {
    const { version, savedAt } = earlier;
    const changed = await this.#files.stat(this.#path).catch(() => null);
    const damagedAt = changed && new Date(changed.mtimeMs).toISOString();
    const { mayReplace, putBack } = this.#options;
    await putBack?.({ file: this.#name, reason, damagedAt, version, savedAt }, async () => {
      this.#trace = traceOf(
        await writeDurably(this.#path, serialise(earlier), this.#name, {
          files: this.#files,
          ...(mayReplace && { mayReplace }),
        }),
      );
    });
  }

  async #readTrace(): Promise<string | null> {
    const found = await this.#files.stat(this.#path, { bigint: true }).catch(() => null);
    return found && traceOf(found);
  }
}

/** The problems that an earlier state can mend: a file of a newer program, or one that may not be read, is none of them. */
function damageOf({ problem: { code, details } }: ProblemError): Damage['reason'] | null {
  if (code === 'unreadable-file') return details.reason === 'checksum' ? 'checksum' : 'damaged';
  return code === 'write-failed' && details.reason === 'EIO' ? 'unreadable' : null;
}

function traceOf({ ino, size, mtimeNs }: BigIntStats): string {
  return `${ino} ${size} ${mtimeNs}`;
}

/** The exact bytes of a record's file, as text. The checksum covers all of them but itself. */
export function serialise({ content, ...head }: Envelope): string {
  const headText = JSON.stringify({ ...head, checksum: '' });
  const text = `${headText.slice(0, -1)}${contentStart}${JSON.stringify(content)}}\n`;
  return text.replace(emptyChecksum, `"checksum":"${checksumOf(text)}"`);
}

const emptyChecksum = '"checksum":""';
const versioned = z.looseObject({ schemaVersion: z.int(), checksum: z.string() });

/** For `parseEnvelope`: also of programs to come. */
export const anyVersion = Number.POSITIVE_INFINITY;

/** A record's file, whole and as it was written. Rejects with `unreadable-file`, or `newer-file` beyond the version `newest`. */
export function parseEnvelope(text: string, name: string, newest: number = schemaVersion): Envelope {
  try {
    const json: unknown = JSON.parse(text);
    const { schemaVersion: found, checksum } = versioned.parse(json);
    // Before anything in it is believed: a flipped bit may look like a newer version.
    if (!isSealed(text, checksum))
      throw new ProblemError('unreadable-file', { file: name, reason: 'checksum' });
    if (found > newest) throw new ProblemError('newer-file', { file: name, version: String(found) });
    return envelope.parse(json);
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    throw new ProblemError('unreadable-file', { file: name, reason: 'damaged' }, { cause: error });
  }
}

/** Every later program seals its files in this way, so that a newer one is told from a damaged one. */
function isSealed(text: string, checksum: string): boolean {
  if (checksumOf(text.replace(`"checksum":"${checksum}"`, emptyChecksum)) === checksum) return true;
  // Files of the first days: only their content was covered.
  const start = text.indexOf(contentStart);
  return checksumOf(text.slice(start + contentStart.length, text.lastIndexOf('}'))) === checksum;
}
