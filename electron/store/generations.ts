import { basename, dirname, join } from 'node:path';
import { errorCode } from './file-problem.ts';
import type { FileSystem } from './file-system.ts';
import { isThere } from './is-there.ts';

/** `.draft.json.1`, the state before the last save, and `.draft.json.2`, the one before that. */
export function generationsOf(path: string): [string, string] {
  const beside = (number: number) => join(dirname(path), `.${basename(path)}.${number}`);
  return [beside(1), beside(2)];
}

/** Whether a record's file is there, or at least its newest generation. */
export async function isThereOrEarlier(path: string): Promise<boolean> {
  return (await isThere(path)) || isThere(generationsOf(path)[0]);
}

/** Whether a file is an earlier generation of the record beside it. */
export function isGeneration(name: string): boolean {
  return recordOfGeneration(name) !== null;
}

/** The name of the record beside which a generation lies: `draft.json` of `.draft.json.1`; null for any other name. */
export function recordOfGeneration(name: string): string | null {
  return /^\.(.+\.json)\.[12]$/.exec(name)?.[1] ?? null;
}

/**
 * Keeps the present file as its own earlier generation, just before another takes its name: two names move and no byte is
 * written, for the former file is linked to. Where the disk knows no links (FAT, exFAT, some shares) it is copied. A
 * generation is a net, never a reason to refuse a save: what fails here leaves one generation less. Answers whether there was
 * a file, and how to undo.
 */
export async function keepGenerations(
  files: FileSystem,
  path: string,
): Promise<{ wasThere: boolean; undo: () => Promise<void> }> {
  const [first, second] = generationsOf(path);
  const hadFirst = await succeeds(files.rename(first, second));
  const undo = async () => {
    if (hadFirst) await succeeds(files.rename(second, first));
    else await succeeds(files.rm(first, { force: true }));
  };
  try {
    await files.link(path, first);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') {
      await undo();
      return { wasThere: false, undo: async () => undefined };
    }
    await copyWhole(files, path, first);
  }
  return { wasThere: true, undo };
}

/** A record that was saved once has no former state: the same bytes are kept a second time. */
export async function keepTwin(files: FileSystem, path: string, bytes: Uint8Array | string): Promise<void> {
  const [first] = generationsOf(path);
  const isKept = await succeeds(writeSynced(files, first, bytes));
  if (!isKept) await succeeds(files.rm(first, { force: true }));
}

/** Lets go of the generations of a file that is about to leave its place. */
export async function removeGenerations(files: FileSystem, path: string): Promise<void> {
  for (const each of generationsOf(path)) await files.rm(each, { force: true });
}

async function copyWhole(files: FileSystem, from: string, to: string): Promise<void> {
  const isCopied = await succeeds(files.readFile(from).then((bytes) => writeSynced(files, to, bytes)));
  if (!isCopied) await succeeds(files.rm(to, { force: true }));
}

async function writeSynced(files: FileSystem, path: string, bytes: Uint8Array | string): Promise<void> {
  const file = await files.open(path, 'w');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function succeeds(work: Promise<unknown>): Promise<boolean> {
  return work.then(
    () => true,
    () => false,
  );
}
