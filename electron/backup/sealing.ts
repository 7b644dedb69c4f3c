import { ProblemError } from '../../core/contract/problem.ts';

/** Read when a file is first locked or unlocked: with its curves it is as large as everything else that the program reads to start. */
const loadAge = () => import('age-encryption');

const ageStart = 'age-encryption.org/v1\n';

/** Long enough for any first line and stanza that tells how a file is locked. */
export const headBytes = 256;

/** How a file is locked, told by its first bytes: with a passphrase itself, for a key that a passphrase locks, or not at all. */
export function readLock(head: Uint8Array): 'none' | 'passphrase' | 'key' {
  const text = Buffer.from(head).toString('latin1');
  if (!text.startsWith(ageStart)) return 'none';
  return text.startsWith('-> scrypt ', ageStart.length) ? 'passphrase' : 'key';
}

/** Locks a stream by the age format, with a passphrase or for a recipient (`age1…`). */
export async function lockStream(
  plain: AsyncIterable<Uint8Array>,
  lock: { passphrase: string } | { recipient: string },
): Promise<AsyncIterable<Uint8Array>> {
  const { Encrypter } = await loadAge();
  const encrypter = new Encrypter();
  if ('passphrase' in lock) encrypter.setPassphrase(lock.passphrase.normalize('NFC'));
  else encrypter.addRecipient(lock.recipient);
  return iterable(await encrypter.encrypt(webStream(plain)));
}

/** Rejects with `wrong-passphrase`. Altered bytes are found while the stream is read. */
export async function unlockStream(
  locked: AsyncIterable<Uint8Array>,
  key: { passphrase: string } | { identity: string },
): Promise<AsyncIterable<Uint8Array>> {
  const { Decrypter } = await loadAge();
  const decrypter = new Decrypter();
  if ('passphrase' in key) decrypter.addPassphrase(key.passphrase.normalize('NFC'));
  else decrypter.addIdentity(key.identity);
  const plain = await decrypter.decrypt(webStream(locked)).catch((error: unknown) => {
    throw wrongPassphrase(error);
  });
  return iterable(plain);
}

/**
 * A fresh key pair, so that backups can be locked without asking: the public part, and the private part as an age file that the
 * passphrase locks. The passphrase is kept nowhere.
 */
export async function makeLockedKey(passphrase: string): Promise<{ recipient: string; lockedKey: string }> {
  const { Encrypter, generateX25519Identity, identityToRecipient } = await loadAge();
  const identity = await generateX25519Identity();
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase.normalize('NFC'));
  const bytes = await encrypter.encrypt(`${identity}\n`);
  return {
    recipient: await identityToRecipient(identity),
    lockedKey: Buffer.from(bytes).toString('base64'),
  };
}

/** The private part of a locked key. Rejects with `wrong-passphrase`. */
export async function openLockedKey(lockedKey: Uint8Array, passphrase: string): Promise<string> {
  const { Decrypter } = await loadAge();
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase.normalize('NFC'));
  const text = await decrypter.decrypt(lockedKey, 'text').catch((error: unknown) => {
    throw wrongPassphrase(error);
  });
  return text.trim();
}

function webStream(bytes: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const chunks = bytes[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const chunk = await chunks.next();
      if (chunk.done) controller.close();
      else controller.enqueue(chunk.value);
    },
    cancel: async () => {
      await chunks.return?.();
    },
  });
}

function iterable(stream: ReadableStream<Uint8Array>): AsyncIterable<Uint8Array> {
  return stream;
}

/** The library tells of a key that does not fit in words only; everything else is damage. */
function wrongPassphrase(error: unknown): ProblemError {
  const isWrong = error instanceof Error && error.message.startsWith('no identity matched');
  return new ProblemError(isWrong ? 'wrong-passphrase' : 'unreadable-file', {}, { cause: error });
}
