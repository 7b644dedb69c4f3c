import { createHash, sign, verify, type KeyObject } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import { ProblemError } from '../../../core/contract/problem.ts';
import { updateLimits, updateManifest, type UpdateManifest } from '../../../core/model/update-manifest.ts';
import { fileProblem } from '../../store/file-problem.ts';

/*
 * One file: the line below, the length of the manifest (4 bytes, big-endian), the manifest (JSON), its Ed25519 signature (64
 * bytes) over that line and the manifest, and the installer up to the end, which the manifest knows by size and SHA-512.
 */
const magic = Buffer.from('GiaoBan-CapNhat 1\n');
const anyMagic = /^GiaoBan-CapNhat (\d{1,4})\n/;
const lengthBytes = 4;
const signatureBytes = 64;

export const updateExtension = 'capnhat';

/** `installerStart`: where in the file the installer begins. */
export type OpenedUpdate = { manifest: UpdateManifest; installerStart: number };

export type UpdateFault = 'no-key' | 'not-an-update' | 'newer-format' | 'forged' | 'cut' | 'damaged';

export function refuseUpdate(
  reason: UpdateFault | 'changed-since' | 'not-started',
  path: string,
  cause?: unknown,
): ProblemError {
  return new ProblemError('update-refused', { reason, file: basename(path) }, { cause });
}

/** Everything of an update file but the installer's own bytes. */
export function writeUpdateHead(manifest: UpdateManifest, privateKey: KeyObject): Buffer {
  const text = Buffer.from(JSON.stringify(updateManifest.parse(manifest)));
  if (text.length > updateLimits.manifestBytes) throw new Error('the manifest is too long');
  const length = Buffer.alloc(lengthBytes);
  length.writeUInt32BE(text.length);
  return Buffer.concat([magic, length, text, sign(null, signed(text), privateKey)]);
}

/**
 * Reads the head of an update file and proves it: nothing of the manifest is believed, not even that it is JSON, before one of
 * the keys has signed it. Rejects with `update-refused`, or with the file system's own problem.
 */
export async function openUpdate(path: string, keys: readonly KeyObject[]): Promise<OpenedUpdate> {
  if (keys.length === 0) throw refuseUpdate('no-key', path);
  const file = await open(path, 'r').catch((error: unknown) => {
    throw fileProblem(error, basename(path));
  });
  try {
    return await readHead(file, path, keys);
  } catch (error) {
    throw error instanceof ProblemError ? error : fileProblem(error, basename(path));
  } finally {
    await file.close();
  }
}

async function readHead(file: FileHandle, path: string, keys: readonly KeyObject[]): Promise<OpenedUpdate> {
  const { size } = await file.stat();
  const start = await take(file, 0, magic.length + lengthBytes);
  const found = anyMagic.exec(start.toString('latin1'));
  if (!found) throw refuseUpdate('not-an-update', path);
  if (Number(found[1]) !== 1) throw refuseUpdate('newer-format', path);
  if (start.length < magic.length + lengthBytes) throw refuseUpdate('cut', path);
  const length = start.readUInt32BE(magic.length);
  if (length === 0 || length > updateLimits.manifestBytes) throw refuseUpdate('damaged', path);
  const rest = await take(file, start.length, length + signatureBytes);
  if (rest.length < length + signatureBytes) throw refuseUpdate('cut', path);
  const text = rest.subarray(0, length);
  const signature = rest.subarray(length);
  if (!keys.some((key) => verify(null, signed(text), key, signature))) throw refuseUpdate('forged', path);
  const manifest = parseManifest(text, path);
  const installerStart = start.length + rest.length;
  const installerSize = size - installerStart;
  if (installerSize < manifest.installer.size) throw refuseUpdate('cut', path);
  if (installerSize > manifest.installer.size) throw refuseUpdate('damaged', path);
  return { manifest, installerStart };
}

/** A manifest that a key has signed but that is not understood was made by a later program. */
function parseManifest(text: Buffer, path: string): UpdateManifest {
  try {
    return updateManifest.parse(JSON.parse(text.toString('utf8')));
  } catch (error) {
    throw refuseUpdate('newer-format', path, error);
  }
}

/** The bytes of the installer within an update file. */
export function readInstaller(path: string, { installerStart }: OpenedUpdate): AsyncIterable<Buffer> {
  return createReadStream(path, { start: installerStart, highWaterMark: 1 << 20 });
}

/** SHA-512 of bytes as they go by, and how many there were. */
export function createProof(): { add(chunk: Uint8Array): void; size(): number; sha512(): string } {
  const hash = createHash('sha512');
  let size = 0;
  return {
    add: (chunk) => {
      hash.update(chunk);
      size += chunk.length;
    },
    size: () => size,
    sha512: () => hash.digest('hex'),
  };
}

function signed(manifestText: Uint8Array): Buffer {
  return Buffer.concat([magic, manifestText]);
}

async function take(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await file.read(buffer, filled, length - filled, position + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return buffer.subarray(0, filled);
}
