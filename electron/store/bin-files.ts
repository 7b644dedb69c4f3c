import { access, mkdir, readdir, readFile, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ProblemError } from '../../core/contract/problem.ts';
import type { CalendarDate } from '../../core/model/calendar-date.ts';
import type { Envelope } from '../../core/model/envelope.ts';
import { dateInVietnam, daysBetween } from '../../core/rules/values/calendar.ts';
import { statesFolder } from './earlier-states.ts';
import { errorCode, fileProblem } from './file-problem.ts';
import { systemFiles } from './file-system.ts';
import { isThere } from './is-there.ts';
import {
  keptFolders,
  nameKept,
  readFileInstant,
  readKeptName,
  writeFileInstant,
  type KeptKey,
  type KeptKind,
} from './kept-place.ts';
import { anyVersion, parseEnvelope } from './record-file.ts';
import { recordPath } from './record-path.ts';
import { syncFolder } from './write-durably.ts';

/**
 * What was removed, until 30 days have passed: `bin/people/<id>~<instant>.json`; a report with its numbered drafts and
 * what was sent as a folder `bin/reports/<period>~<organisation>~<instant>/report/`, a letter alike, their earlier states
 * beside them in `versions/`.
 */
const folder = 'bin';
export const keptDays = 30;

export type RemovedRecord = { binId: string; key: KeptKey; removedAt: string };

/** Whether a path below the data folder is that of a removed record, or of what was removed with it. */
export function isRemovedFile(path: string): boolean {
  return /^bin\/[a-z-]+\/[a-z0-9~-]+~\d{8}T\d{9}Z(\.json|\/.+)$/.test(path.replaceAll('\\', '/'));
}

/** Moves a record into the bin: it is in one place or the other, never lost. Answers what it is called there. */
export async function moveToBin(dataFolder: string, key: KeptKey, removedAt: string): Promise<string> {
  let binId = `${nameKept(key)}~${writeFileInstant(removedAt)}`;
  // A clock that was set back may bring the same moment twice.
  for (let later = 1; await isThere(movesOf(dataFolder, key, binId).to); later += 1)
    binId = `${nameKept(key)}~${writeFileInstant(new Date(Date.parse(removedAt) + later).toISOString())}`;
  const { from, to } = movesOf(dataFolder, key, binId);
  await move(from, to);
  if (isFolder(key.kind)) {
    // Without them nothing is lost: they then wait beside the place of the report.
    await move(statesFolder(dataFolder, key), versionsInBin(dataFolder, key.kind, binId)).catch(
      passOverMissing,
    );
  }
  return binId;
}

/** Moves a removed record back. Rejects with `already-exists` when another has its place by now. */
export async function moveFromBin(dataFolder: string, kind: KeptKind, binId: string): Promise<void> {
  const { key } = requireName(kind, binId);
  const { from, to } = movesOf(dataFolder, key, binId);
  if (await isThere(from)) throw new ProblemError('already-exists', { file: recordPath(key) });
  if (isFolder(kind)) {
    // What cannot move stays in the bin: an earlier state is never in the way of the report itself.
    await move(versionsInBin(dataFolder, kind, binId), statesFolder(dataFolder, key)).catch(() => undefined);
  }
  await move(to, from);
  if (isFolder(kind)) await rmdir(join(dataFolder, folder, keptFolders[kind], binId)).catch(() => undefined);
}

/** What lies in the bin of a kind, last removed first. */
export async function listRemoved(dataFolder: string, kind: KeptKind): Promise<RemovedRecord[]> {
  const names = await listFolder(join(dataFolder, folder, keptFolders[kind]));
  return names
    .flatMap((name) => readName(kind, isFolder(kind) ? name : name.replace(/\.json$/, '')) ?? [])
    .sort((first, second) => second.removedAt.localeCompare(first.removedAt));
}

/** A removed record as it stood when it was removed; of a report its draft. */
export async function readRemoved(dataFolder: string, kind: KeptKind, binId: string): Promise<Envelope> {
  const { key } = requireName(kind, binId);
  const path = movesOf(dataFolder, key, binId).to;
  const file = isFolder(kind) && key.kind === 'report' ? join(path, 'draft.json') : path;
  const name = file.slice(dataFolder.length + 1);
  try {
    return parseEnvelope(await readFile(file, 'utf8'), name, anyVersion);
  } catch (error) {
    throw fileProblem(error, name);
  }
}

/** Removes one for good. */
export async function removeForGood(dataFolder: string, kind: KeptKind, binId: string): Promise<void> {
  requireName(kind, binId);
  const place = join(dataFolder, folder, keptFolders[kind]);
  const path = join(place, isFolder(kind) ? binId : `${binId}.json`);
  try {
    await rm(path, { recursive: true, force: true });
    await syncFolder(systemFiles, place);
  } catch (error) {
    throw fileProblem(error, path.slice(dataFolder.length + 1));
  }
}

/** Removes for good what has lain in the bin longer than 30 days; anything else there is left alone. Answers how much. */
export async function emptyOldBin(dataFolder: string, today: CalendarDate): Promise<number> {
  let count = 0;
  for (const kind of Object.keys(keptFolders) as KeptKind[]) {
    for (const { binId, removedAt } of await listRemoved(dataFolder, kind)) {
      if (daysBetween(dateInVietnam(removedAt), today) <= keptDays) continue;
      await removeForGood(dataFolder, kind, binId);
      count += 1;
    }
  }
  return count;
}

/** Of these a whole folder moves. */
function isFolder(kind: KeptKind): boolean {
  return kind === 'report' || kind === 'letter';
}

function movesOf(dataFolder: string, key: KeptKey, binId: string): { from: string; to: string } {
  const record = join(dataFolder, recordPath(key));
  const place = join(dataFolder, folder, keptFolders[key.kind]);
  switch (key.kind) {
    case 'report':
      return { from: dirname(record), to: join(place, binId, 'report') };
    case 'letter':
      return { from: record, to: join(place, binId, 'letter.json') };
    default:
      return { from: record, to: join(place, `${binId}.json`) };
  }
}

function versionsInBin(dataFolder: string, kind: KeptKind, binId: string): string {
  return join(dataFolder, folder, keptFolders[kind], binId, 'versions');
}

function requireName(kind: KeptKind, binId: string): RemovedRecord {
  const removed = readName(kind, binId);
  if (!removed) throw new ProblemError('record-missing', { kind, id: binId.slice(0, 80) });
  return removed;
}

function readName(kind: KeptKind, binId: string): RemovedRecord | null {
  const parts = /^([a-z0-9~-]+)~(\d{8}T\d{9}Z)$/.exec(binId);
  const removedAt = readFileInstant(parts?.[2] ?? '');
  const key = readKeptName(kind, parts?.[1] ?? '');
  return removedAt !== null && key ? { binId, key, removedAt } : null;
}

/** What was never kept need not move. */
function passOverMissing(error: unknown): void {
  if (error instanceof ProblemError && error.problem.code === 'folder-missing') return;
  throw error;
}

async function move(from: string, to: string): Promise<void> {
  try {
    await access(from);
    await mkdir(dirname(to), { recursive: true });
    await rename(from, to);
    await Promise.all(
      [dirname(from), dirname(to), dirname(dirname(to))].map((each) => syncFolder(systemFiles, each)),
    );
  } catch (error) {
    throw fileProblem(error, from);
  }
}

async function listFolder(path: string): Promise<string[]> {
  return readdir(path).catch((error: unknown) => {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return [];
    throw fileProblem(error, path);
  });
}
