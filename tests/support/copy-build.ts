import type { KeyObject } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readdirSync } from 'node:fs';
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** The built program in a folder of its own, with another publisher's key in it. */
export async function copyBuild(publicKey: KeyObject): Promise<string> {
  const folder = await mkdtemp(join(existsSync(join(root, 'out')) ? join(root, 'out') : tmpdir(), '.build-'));
  await copyFile(join(root, 'package.json'), join(folder, 'package.json'));
  for (const part of ['main', 'preload', 'renderer', 'assets'])
    linkFolder(join(root, 'out', part), join(folder, 'out', part));
  const keys = join(folder, 'out/assets/updates/publisher-keys.json');
  // The name is one of two for the same bytes.
  await rm(keys);
  const text = publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
  await writeFile(keys, JSON.stringify({ publicKeys: [text] }));
  return folder;
}

function linkFolder(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const each of readdirSync(from, { withFileTypes: true }))
    (each.isDirectory() ? linkFolder : linkSync)(join(from, each.name), join(to, each.name));
}
