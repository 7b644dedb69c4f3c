import { access, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ProblemError } from '../../core/contract/problem.ts';
import type { CalendarDate } from '../../core/model/calendar-date.ts';
import type { Envelope } from '../../core/model/envelope.ts';
import { dateInVietnam, daysBetween } from '../../core/rules/values/calendar.ts';
import { errorCode, fileProblem } from './file-problem.ts';
import { parseEnvelope } from './record-file.ts';
import { folderOf, recordPath, type ListedKind } from './record-path.ts';

/** `bin/people/<id>~<instant>.json`: what was removed, until 30 days have passed. */
const folder = 'bin';
export const keptDays = 30;

export type RemovedFile = { binId: string; id: string; removedAt: string };

/** Whether a path below the data folder is that of a removed record. */
export function isRemovedFile(path: string): boolean {
  return /^bin\/[a-z-]+\/[a-z0-9-]+~\d{8}T\d{9}Z\.json$/.test(path.replaceAll('\\', '/'));
}

/** Moves a record's file into the bin: it is in one place or the other, never lost. Answers what it is called there. */
export async function moveToBin(
  dataFolder: string,
  key: { kind: ListedKind; id: string },
  removedAt: string,
): Promise<string> {
  const binId = `${key.id}~${new Date(removedAt).toISOString().replace(/[-:.]/g, '')}`;
  await move(join(dataFolder, recordPath(key)), placeOf(dataFolder, key.kind, binId));
  return binId;
}

/** Moves a removed record back. Rejects with `already-exists` when another has its place by now. */
export async function moveFromBin(dataFolder: string, kind: ListedKind, binId: string): Promise<string> {
  const removed = readName(`${binId}.json`);
  if (!removed) throw new ProblemError('record-missing', { kind, id: binId.slice(0, 80) });
  const name = recordPath({ kind, id: removed.id });
  const target = join(dataFolder, name);
  const isTaken = await access(target).then(
    () => true,
    () => false,
  );
  if (isTaken) throw new ProblemError('already-exists', { file: name });
  await move(placeOf(dataFolder, kind, binId), target);
  return removed.id;
}

/** What lies in the bin of a kind, last removed first. */
export async function listRemoved(dataFolder: string, kind: ListedKind): Promise<RemovedFile[]> {
  const names = await listFolder(join(dataFolder, folder, folderOf[kind]));
  return names
    .flatMap((name) => readName(name) ?? [])
    .sort((first, second) => second.removedAt.localeCompare(first.removedAt));
}

/** A removed record as it stood when it was removed. */
export async function readRemoved(dataFolder: string, kind: ListedKind, binId: string): Promise<Envelope> {
  const name = join(folder, folderOf[kind], `${binId}.json`);
  if (!readName(`${binId}.json`)) throw new ProblemError('record-missing', { kind, id: binId.slice(0, 80) });
  try {
    return parseEnvelope(await readFile(join(dataFolder, name), 'utf8'), name);
  } catch (error) {
    throw fileProblem(error, name);
  }
}

/** Removes for good what has lain in the bin longer than 30 days; anything else there is left alone. */
export async function emptyOldBin(dataFolder: string, today: CalendarDate): Promise<void> {
  for (const kindFolder of await listFolder(join(dataFolder, folder))) {
    for (const name of await listFolder(join(dataFolder, folder, kindFolder))) {
      const removed = readName(name);
      if (removed && daysBetween(dateInVietnam(removed.removedAt), today) > keptDays)
        await rm(join(dataFolder, folder, kindFolder, name), { force: true });
    }
  }
}

function placeOf(dataFolder: string, kind: ListedKind, binId: string): string {
  return join(dataFolder, folder, folderOf[kind], `${binId}.json`);
}

function readName(name: string): RemovedFile | null {
  const parts = /^([a-z0-9-]+)~(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z\.json$/.exec(name);
  if (!parts) return null;
  const [, id = '', year, month, day, hour, minute, second, millisecond] = parts;
  const removedAt = `${year}-${month}-${day}T${hour}:${minute}:${second}.${millisecond}Z`;
  return { binId: name.slice(0, -5), id, removedAt };
}

async function move(from: string, to: string): Promise<void> {
  try {
    await mkdir(dirname(to), { recursive: true });
    await rename(from, to);
    await Promise.all([dirname(from), dirname(to), dirname(dirname(to))].map(syncFolder));
  } catch (error) {
    throw fileProblem(error, from);
  }
}

async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function listFolder(path: string): Promise<string[]> {
  return readdir(path).catch((error: unknown) => {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return [];
    throw fileProblem(error, path);
  });
}
