import { createHash } from 'node:crypto';
import { errorCode } from './file-problem.ts';
import type { FileSystem } from './file-system.ts';

/**
 * Whether the file of a record may hold one of some pieces of JSON (`"nd01"`). Its bytes are looked at, which takes a small
 * part of the time of reading the record; true when in doubt: a file that is damaged or cannot be read is left to the reading
 * of the record, which says so.
 */
export async function mayHoldOneOf(
  files: FileSystem,
  path: string,
  pieces: readonly string[],
): Promise<boolean> {
  try {
    const bytes = await files.readFile(path);
    return pieces.some((piece) => bytes.includes(piece)) || !isSealed(bytes);
  } catch (error) {
    return errorCode(error) !== 'ENOENT';
  }
}

const checksumStart = '"checksum":"';
const checksumLength = `sha256-${'0'.repeat(64)}`.length;

/** As `parseEnvelope` has it, over the bytes; a file that is sealed in another way counts as doubtful. */
function isSealed(bytes: Buffer): boolean {
  const place = bytes.indexOf(checksumStart);
  if (place < 0) return false;
  const start = place + checksumStart.length;
  const end = start + checksumLength;
  const digest = createHash('sha256')
    .update(bytes.subarray(0, start))
    .update(bytes.subarray(end))
    .digest('hex');
  return bytes.subarray(start, end).toString('latin1') === `sha256-${digest}`;
}
