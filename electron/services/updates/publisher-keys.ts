import { createPublicKey, type KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const publisherKeys = z.object({ publicKeys: z.array(z.string()) });

/** Where the built-in keys lie among the shipped files. */
export function publisherKeysFile(assetsFolder: string): string {
  return join(assetsFolder, 'updates', 'publisher-keys.json');
}

/** The keys that may sign an update; none in a build that nobody has released. Rejects when the file is no list of Ed25519 keys. */
export async function readPublisherKeys(assetsFolder: string): Promise<KeyObject[]> {
  const { publicKeys } = publisherKeys.parse(
    JSON.parse(await readFile(publisherKeysFile(assetsFolder), 'utf8')),
  );
  return publicKeys.map((text) => {
    const key = createPublicKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'spki' });
    if (key.asymmetricKeyType !== 'ed25519') throw new Error('a key of the publisher is not of Ed25519');
    return key;
  });
}
