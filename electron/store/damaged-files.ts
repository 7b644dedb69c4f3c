import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { restoredFile, type RestoredFile } from '../../core/model/restored-file.ts';
import { errorCode, fileProblem } from './file-problem.ts';
import { writeFileInstant } from './kept-place.ts';
import { systemFiles, type FileSystem } from './file-system.ts';
import { syncFolder, writeDurably } from './write-durably.ts';

/** `damaged/<moment>-<n>/`: the damaged file under its own name, and `restored.json`, which tells what took its place. */
const folder = 'damaged';
const noteName = 'restored.json';

let found = 0;

/** Whether a path below the data folder is that of a file kept for its damage. */
export function isDamagedFile(path: string): boolean {
  return /^damaged\/\d{8}T\d{9}Z-\d+\/[^/]+$/.test(path.replaceAll('\\', '/'));
}

export function nameDamage(foundAt: string): string {
  found += 1;
  return `${writeFileInstant(foundAt)}-${process.pid}${found}`;
}

/** The folder in which a damaged file is kept. */
export function damagedFolder(dataFolder: string, id: string): string {
  return join(dataFolder, folder, restoredFile.shape.id.parse(id));
}

/** Keeps a damaged file aside under a second name, and the note of what takes its place; its own place is left as it is. */
export async function keepDamaged(
  files: FileSystem,
  dataFolder: string,
  restored: RestoredFile,
): Promise<void> {
  const place = damagedFolder(dataFolder, restored.id);
  await writeDurably(join(place, noteName), JSON.stringify(restored), noteName, { files });
  if (restored.reason === 'missing') return;
  const from = join(dataFolder, restored.file);
  const to = join(place, basename(restored.file));
  try {
    const isLinked = await files.link(from, to).then(
      () => true,
      () => false,
    );
    if (!isLinked) await writeDurably(to, await files.readFile(from), restored.file, { files });
    await syncFolder(files, place);
  } catch (error) {
    throw fileProblem(error, restored.file);
  }
}

/** The damaged file as it was found; null when it was gone, is no more, or cannot be read at all. */
export async function readDamaged(dataFolder: string, { id, file }: RestoredFile): Promise<string | null> {
  const path = join(damagedFolder(dataFolder, id), basename(file));
  return systemFiles.readFile(path, 'utf8').catch(() => null);
}

/** What was put back into its place in this folder, the last first; a note that cannot be read is left out. */
export async function listKeptDamage(dataFolder: string): Promise<RestoredFile[]> {
  const ids = await readdir(join(dataFolder, folder)).catch((error: unknown) => {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return [];
    throw fileProblem(error, folder);
  });
  const notes = await Promise.all(ids.map((id) => readNote(join(dataFolder, folder, id, noteName))));
  return notes
    .flatMap((note) => note ?? [])
    .toSorted((one, other) => other.foundAt.localeCompare(one.foundAt));
}

/** The user has seen it; the damaged file stays. */
export async function markSeen(dataFolder: string, restored: RestoredFile): Promise<void> {
  const path = join(damagedFolder(dataFolder, restored.id), noteName);
  await writeDurably(path, JSON.stringify({ ...restored, isSeen: true }));
}

async function readNote(path: string): Promise<RestoredFile | null> {
  const text = await systemFiles.readFile(path, 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    const note = restoredFile.parse(JSON.parse(text));
    return basename(dirname(path)) === note.id ? note : null;
  } catch {
    return null; // a note that was damaged too: the file beside it stays all the same
  }
}
