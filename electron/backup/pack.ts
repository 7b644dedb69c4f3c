import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { createGunzip, createGzip } from 'node:zlib';
import { pipeline } from 'node:stream';
import { ProblemError } from '../../core/contract/problem.ts';
import type { BackupManifest } from '../../core/model/backup.ts';
import { parseManifest } from './backup-folder.ts';
import { ByteReader } from './byte-reader.ts';
import { isWholeRecord, readObject, requireKnownSchema } from './check-backup.ts';
import { watchSteps, type Watch } from './progress.ts';
import { headBytes, lockStream, openLockedKey, readLock, unlockStream } from './sealing.ts';
import { sealJson } from './sealed-json.ts';
import { fileProblem } from '../store/file-problem.ts';
import { systemFiles, type FileSystem } from '../store/file-system.ts';
import { sha256Of } from '../store/hash.ts';
import { requireSpace } from '../store/require-space.ts';
import { syncFolder, writeAndSync, renameWithRetries } from '../store/write-durably.ts';

/** First bytes of a pack that is not locked; all after them is one gzip stream. */
const magic = Buffer.from('GIAO-BAN-GOI 1\n');
const anyMagic = /^GIAO-BAN-GOI (\d+)\n/;

/** Beyond these a file is refused before its content is believed. */
const limits = { manifestBytes: 256 * 2 ** 20, fileBytes: 512 * 2 ** 20, allBytes: 64 * 2 ** 30 };

/** The key that opens packs beside it, itself locked with a passphrase: standard age files, both. Each key has its own. */
export function nameKeyFile(recipient: string): string {
  return `giao-ban-${recipient.slice(-8)}.khoa.age`;
}

/** A passphrase that was typed, or a public key that was kept; null: not locked. */
export type PackLock = { passphrase: string } | { recipient: string } | null;

let writes = 0;

/**
 * Writes a backup as one file: the manifest, then each object once. Whole or not at all; answers
 * the hash of its bytes as they were made, by which one that is locked for a key is checked.
 */
export async function writePack(
  files: FileSystem,
  source: { folder: string; manifest: BackupManifest },
  path: string,
  lock: PackLock,
  watch: Watch = {},
): Promise<string> {
  const { folder, manifest } = source;
  writes += 1;
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}-${writes}.tmp`);
  try {
    // Texts pack to a fifth and less; received files hardly at all.
    const sizes = manifest.files.reduce(
      (sum, { path: each, size }) => sum + (each.startsWith('received/') ? size : size / 10),
      0,
    );
    await requireSpace(files, dirname(path), sizes, basename(path));
    const packed = packBackup(files, folder, manifest, watch);
    const bytes = lock ? await lockStream(packed, lock) : packed;
    const hash = createHash('sha256');
    await writeAndSync(files, temporary, hashed(bytes, hash), dirname(path));
    await renameWithRetries(files, temporary, path);
    await syncFolder(files, dirname(path));
    return hash.digest('hex');
  } catch (error) {
    await files.rm(temporary, { force: true }).catch(() => undefined);
    throw fileProblem(error, basename(path));
  }
}

/** Opens what was written: with the passphrase every object is read, else the bytes must be those that were made. */
export async function checkWrittenPack(
  path: string,
  lock: PackLock,
  written: string,
  watch: Watch = {},
): Promise<void> {
  if (lock === null || 'passphrase' in lock) {
    await readPack(path, lock?.passphrase ?? null, async () => undefined, watch);
    return;
  }
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  if (hash.digest('hex') !== written)
    throw new ProblemError('unreadable-file', { file: basename(path), reason: 'checksum' });
}

async function* hashed(bytes: AsyncIterable<Uint8Array>, hash: Hash): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    hash.update(chunk);
    yield chunk;
  }
}

async function* packBackup(
  files: FileSystem,
  folder: string,
  manifest: BackupManifest,
  watch: Watch,
): AsyncGenerator<Uint8Array> {
  yield magic;
  const gzip = createGzip();
  pipeline(listParts(files, folder, manifest, watch), gzip, () => undefined);
  for await (const chunk of gzip) yield chunk;
}

async function* listParts(
  files: FileSystem,
  folder: string,
  manifest: BackupManifest,
  watch: Watch,
): AsyncGenerator<Uint8Array> {
  const text = Buffer.from(sealJson(manifest));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(text.length);
  yield length;
  yield text;
  const objects = listObjects(manifest);
  const tell = watchSteps(watch, 'write', objects.length);
  for (const [index, { sha256, size, path }] of objects.entries()) {
    const bytes = await readObject(files, folder, sha256, size);
    if (bytes === null) throw new ProblemError('unreadable-file', { file: path, reason: 'checksum' });
    // One that is empty would end the stream.
    if (bytes.length > 0) yield bytes;
    tell(index + 1);
  }
}

/** Each object once, as the first file that has it. */
function listObjects({ files }: BackupManifest): BackupManifest['files'] {
  const seen = new Set<string>();
  return files.filter(({ sha256 }) => !seen.has(sha256) && seen.add(sha256));
}

/** How a pack is locked, and whether it is one at all. Rejects with `not-a-pack` or `newer-file`. */
export async function lookAtPack(path: string): Promise<'none' | 'passphrase' | 'key'> {
  const head = await readHead(path);
  const lock = readLock(head);
  if (lock === 'none') requireMagic(head, path);
  return lock;
}

/**
 * Reads a pack from its first to its last byte: the manifest first, then each object, whose hash is proved before it is handed
 * on. Rejects at the first thing that is not as it was written.
 */
export async function readPack(
  path: string,
  passphrase: string | null,
  onObject: (sha256: string, bytes: Buffer) => Promise<void>,
  watch: Watch = {},
  onManifest: (manifest: BackupManifest) => Promise<void> = async () => undefined,
): Promise<{ manifest: BackupManifest; damaged: string[] }> {
  const name = basename(path);
  const damagedFile = (cause?: unknown) =>
    new ProblemError('unreadable-file', { file: name, reason: 'damaged' }, { cause });
  const reader = new ByteReader(await openPlain(path, passphrase));
  try {
    const start = await reader.take(magic.length);
    requireMagic(start ?? Buffer.alloc(0), path);
    const inner = new ByteReader(unzip(reader));
    const length = (await inner.take(4))?.readUInt32BE() ?? 0;
    if (length === 0 || length > limits.manifestBytes) throw damagedFile();
    const text = await inner.take(length);
    if (!text) throw damagedFile();
    const manifest = parseManifest(text.toString('utf8'), name);
    requireKnownSchema(manifest);
    const total = manifest.files.reduce((sum, { size }) => sum + size, 0);
    if (total > limits.allBytes || manifest.files.some(({ size }) => size > limits.fileBytes))
      throw new ProblemError('file-too-large', { file: name });
    await onManifest(manifest);
    const damaged: string[] = [];
    const objects = listObjects(manifest);
    const tell = watchSteps(watch, 'check', objects.length);
    for (const [index, { sha256, size, path: file }] of objects.entries()) {
      const bytes = await inner.take(size);
      if (!bytes || sha256Of(bytes) !== sha256) throw damagedFile();
      if (!isWholeRecord(file, bytes)) damaged.push(file);
      await onObject(sha256, bytes);
      tell(index + 1);
    }
    if (!(await inner.isAtEnd())) throw damagedFile();
    return { manifest, damaged };
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    throw damagedFile(error);
  } finally {
    await reader.close().catch(() => undefined);
  }
}

async function openPlain(path: string, passphrase: string | null): Promise<AsyncIterable<Uint8Array>> {
  const lock = readLock(await readHead(path));
  const bytes = createReadStream(path);
  if (lock === 'none') return bytes;
  try {
    if (passphrase === null) throw new ProblemError('passphrase-needed', { file: basename(path) });
    if (lock === 'passphrase') return await unlockStream(bytes, { passphrase });
    bytes.destroy();
    return await openWithKeyBeside(path, passphrase);
  } catch (error) {
    bytes.destroy();
    throw error;
  }
}

/** A former passphrase has left a key of its own: the one that the passphrase opens and that fits is taken. */
async function openWithKeyBeside(path: string, passphrase: string): Promise<AsyncIterable<Uint8Array>> {
  const folder = dirname(path);
  const names = (await systemFiles.readdir(folder)).filter((name) => name.endsWith('.khoa.age'));
  if (names.length === 0) throw new ProblemError('record-missing', { file: 'giao-ban-….khoa.age' });
  for (const name of names) {
    const bytes = createReadStream(path);
    try {
      const identity = await openLockedKey(await systemFiles.readFile(join(folder, name)), passphrase);
      return await unlockStream(bytes, { identity });
    } catch (error) {
      bytes.destroy();
      if (!(error instanceof ProblemError)) throw error;
    }
  }
  throw new ProblemError('wrong-passphrase');
}

async function* unzip(reader: ByteReader): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip();
  pipeline(reader.rest(), gunzip, () => undefined);
  for await (const chunk of gunzip) yield chunk;
}

async function readHead(path: string): Promise<Buffer> {
  try {
    const handle = await open(path, 'r');
    try {
      const { bytesRead, buffer } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw fileProblem(error, basename(path));
  }
}

function requireMagic(head: Buffer, path: string): void {
  const found = anyMagic.exec(head.toString('latin1'));
  if (!found) throw new ProblemError('not-a-pack', { file: basename(path) });
  if (Number(found[1]) > 1) throw new ProblemError('newer-file', { file: basename(path) });
}
