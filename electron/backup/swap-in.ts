import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { ProblemError } from '../../core/contract/problem.ts';
import { errorCode, fileProblem } from '../store/file-problem.ts';
import type { FileSystem } from '../store/file-system.ts';
import { requireSpace } from '../store/require-space.ts';
import {
  renameWithRetries,
  syncFolder,
  syncNewFolder,
  writeAndSync,
  writeDurably,
} from '../store/write-durably.ts';
import { openSealedJson, sealJson } from './sealed-json.ts';

/**
 * `.restore/` in the data folder: `new/` is built whole, `swap.json` says what goes out and what comes in, `old/` takes what goes
 * out. From the moment that `swap.json` is on disk the swap is done, even if the next start has to carry it out.
 */
export const swapFolder = '.restore';
const journalName = 'swap.json';

/** Paths below the data folder, with `/`: files or whole folders. */
const swap = z.looseObject({ takeOut: z.array(z.string()), putIn: z.array(z.string()) });
export type Swap = z.infer<typeof swap>;

/** A file that is to come in: where to, how long, and its bytes when they are wanted. */
export type NewFile = { path: string; size: number; read: () => Promise<Uint8Array> };

/** Writes all new files beside the data, so that they and their names are on disk; the data are not touched. */
export async function buildNew(
  files: FileSystem,
  dataFolder: string,
  newFiles: readonly NewFile[],
  tell: (done: number) => void = () => undefined,
): Promise<void> {
  const root = join(dataFolder, swapFolder, 'new');
  try {
    await clearSwap(files, dataFolder);
    await syncNewFolder(files, root);
    const neededBytes = newFiles.reduce((sum, { size }) => sum + size, 0);
    await requireSpace(files, root, neededBytes, basename(dataFolder));
    const folders = new Set([dataFolder, dirname(root), root]);
    for (const [index, { path, read }] of newFiles.entries()) {
      const target = join(root, path);
      await writeAndSync(files, target, await read(), dirname(target));
      for (let each = dirname(target); each.length > root.length; each = dirname(each)) folders.add(each);
      tell(index + 1);
    }
    for (const each of folders) await syncFolder(files, each);
  } catch (error) {
    throw fileProblem(error, dataFolder);
  }
}

/** Puts what was built into its place. Once the journal is on disk a failure is carried to its end by `finishSwap`. */
export async function commitSwap(
  files: FileSystem,
  dataFolder: string,
  { takeOut, putIn }: Swap,
): Promise<void> {
  const place = join(dataFolder, swapFolder);
  const text = sealJson({ takeOut, putIn });
  await writeDurably(join(place, journalName), text, journalName, { files });
  try {
    await carryOut(files, dataFolder, { takeOut, putIn });
  } catch (error) {
    throw fileProblem(error, dataFolder);
  }
}

/** Whether a swap was decided and has not been carried out to its end. */
export async function isSwapPending(files: FileSystem, dataFolder: string): Promise<boolean> {
  return files.stat(join(dataFolder, swapFolder, journalName)).then(
    () => true,
    () => false,
  );
}

/** Whether anything of a restore or a migration is left, decided or not. */
export async function isSwapStarted(files: FileSystem, dataFolder: string): Promise<boolean> {
  return isThere(files, join(dataFolder, swapFolder));
}

/** At the start: carries out a swap that was decided; what was only being built goes. */
export async function finishSwap(files: FileSystem, dataFolder: string): Promise<void> {
  const journal = join(dataFolder, swapFolder, journalName);
  try {
    const text = await files.readFile(journal, 'utf8').catch((error: unknown) => {
      if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return null;
      throw error;
    });
    if (text === null) await clearSwap(files, dataFolder);
    else await carryOut(files, dataFolder, openSealedJson(text, swap, journalName));
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    throw fileProblem(error, dataFolder);
  }
}

/** Removes what was built for a swap; never while one is pending whose journal can be read. */
export async function clearSwap(files: FileSystem, dataFolder: string): Promise<void> {
  await files.rm(join(dataFolder, swapFolder), { recursive: true, force: true });
}

/** Moves what is not moved yet: what goes out first, all of it, and then what comes in. Each time it may be begun again. */
async function carryOut(files: FileSystem, dataFolder: string, { takeOut, putIn }: Swap): Promise<void> {
  const place = join(dataFolder, swapFolder);
  await moveAll(files, takeOut, dataFolder, join(place, 'old'));
  await moveAll(files, putIn, join(place, 'new'), dataFolder);
  await files.rm(join(place, journalName), { force: true });
  await syncFolder(files, place);
  // What went out is in the backup that was made before; left over, it goes at the next start.
  await clearSwap(files, dataFolder).catch(() => undefined);
}

async function moveAll(
  files: FileSystem,
  paths: readonly string[],
  fromRoot: string,
  toRoot: string,
): Promise<void> {
  const folders = new Set<string>([fromRoot, toRoot]);
  await syncNewFolder(files, toRoot);
  for (const path of paths) {
    const from = join(fromRoot, path);
    const to = join(toRoot, path);
    folders.add(dirname(from)).add(dirname(to));
    if (await isThere(files, to)) continue; // moved before a power cut
    await syncNewFolder(files, dirname(to));
    if (await isThere(files, from)) await renameWithRetries(files, from, to);
  }
  for (const each of folders) if (await isThere(files, each)) await syncFolder(files, each);
}

async function isThere(files: FileSystem, path: string): Promise<boolean> {
  return files.stat(path).then(
    () => true,
    (error: unknown) => {
      if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return false;
      throw error;
    },
  );
}
