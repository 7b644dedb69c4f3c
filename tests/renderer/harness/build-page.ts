import { createHash } from 'node:crypto';
import { access, mkdir, readdir, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

const here = import.meta.dirname;
const root = join(here, '../../..');
const sources = [
  'renderer',
  'core',
  'assets',
  'tests/support',
  'tests/renderer/harness',
  'docs/huong-dan',
  'CHANGELOG.md',
  'package-lock.json',
];

const lockLifeMs = 90_000;

/** The folder of the built page. Test files that run at the same time share one; a change of any source makes another. */
export async function buildPage(): Promise<string> {
  const folder = join(tmpdir(), `giao-ban-page-${await hashSources()}`);
  const done = join(folder, 'done');
  const lock = `${folder}.lock`;
  for (;;) {
    if (await isThere(done)) return folder;
    if (await takeLock(lock)) break;
    await delay(200);
  }
  try {
    if (await isThere(done)) return folder;
    await buildInto(folder);
    await writeFile(done, '');
  } finally {
    await rmdir(lock);
  }
  return folder;
}

/** A lock that is too old was left behind by a run that was ended. */
async function takeLock(lock: string): Promise<boolean> {
  const takenAt = await stat(lock).then(
    ({ mtimeMs }) => mtimeMs,
    () => null,
  );
  if (takenAt !== null && Date.now() - takenAt > lockLifeMs) await rm(lock, { recursive: true, force: true });
  return mkdir(lock).then(
    () => true,
    () => false,
  );
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

async function hashSources(): Promise<string> {
  const hash = createHash('sha256').update(root);
  for (const source of sources) {
    const path = join(root, source);
    const isFolder = (await stat(path)).isDirectory();
    const files = isFolder
      ? (await readdir(path, { recursive: true, withFileTypes: true }))
          .filter((each) => each.isFile())
          .map((each) => join(each.parentPath, each.name))
          .sort()
      : [path];
    for (const file of files) {
      const { size, mtimeMs } = await stat(file);
      hash.update(`${file} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest('hex').slice(0, 16);
}

/** Built as it is shipped; vitest runs as NODE_ENV=test, with which React would be built for development. */
async function buildInto(folder: string): Promise<void> {
  const environment = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    await build({
      configFile: false,
      root: here,
      base: './',
      logLevel: 'warn',
      plugins: [react()],
      build: {
        outDir: folder,
        emptyOutDir: true,
        target: 'esnext',
        minify: false,
        modulePreload: false,
      },
    });
  } finally {
    process.env.NODE_ENV = environment;
  }
}
