import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { CalendarDate } from '../../core/model/calendar-date.ts';
import type { Envelope } from '../../core/model/envelope.ts';
import type { RecordKind } from '../../core/model/record.ts';
import { dateInVietnam } from '../../core/rules/values/calendar.ts';
import { errorCode, fileProblem } from './file-problem.ts';
import { folderOf, type ListedKind } from './record-path.ts';
import { parseEnvelope, serialise } from './record-file.ts';
import { writeDurably, type WriteOptions } from './write-durably.ts';

/** Beside the records, not among them: `versions/people/<id>/<version>-<instant>.json`. */
const folder = 'versions';
const mostStates = 100;

export type EarlierState = { stateId: string; version: number; savedAt: string };

/** What an office keeps itself: of these a save keeps what it replaces. */
export function keepsStates(kind: RecordKind): kind is ListedKind {
  return Object.hasOwn(folderOf, kind);
}

/** Whether a path below the data folder is that of an earlier state. */
export function isEarlierState(path: string): boolean {
  return /^versions\/[a-z-]+\/[a-z0-9-]+\/\d+-\d{8}T\d{9}Z\.json$/.test(path.replaceAll('\\', '/'));
}

/** Keeps what a save is about to replace, durably, and lets go of the oldest: of past days only the last of each stays. */
export async function keepState(
  dataFolder: string,
  { kind, id }: { kind: ListedKind; id: string },
  earlier: Envelope,
  today: CalendarDate,
  options: Pick<WriteOptions, 'files' | 'mayReplace'> = {},
): Promise<void> {
  const place = join(dataFolder, folder, folderOf[kind], id);
  const name = `${nameState(earlier)}.json`;
  await writeDurably(join(place, name), serialise(earlier), name, options);
  await thin(place, today).catch((error: unknown) => {
    // What could not be let go of now is let go of with the next save.
    if (!['EBUSY', 'EPERM', 'EACCES', 'ENOENT'].includes(errorCode(error))) throw error;
  });
}

/** The earlier states of a record, newest first. */
export async function listStates(
  dataFolder: string,
  { kind, id }: { kind: ListedKind; id: string },
): Promise<EarlierState[]> {
  return listIn(join(dataFolder, folder, folderOf[kind], id));
}

/** One earlier state, as it stood on disk; null when it is not there. */
export async function readState(
  dataFolder: string,
  { kind, id }: { kind: ListedKind; id: string },
  stateId: string,
): Promise<Envelope | null> {
  const name = join(folder, folderOf[kind], id, `${stateId}.json`);
  if (!isEarlierState(name)) return null;
  try {
    return parseEnvelope(await readFile(join(dataFolder, name), 'utf8'), name);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw fileProblem(error, name);
  }
}

async function thin(place: string, today: CalendarDate): Promise<void> {
  const states = await listIn(place);
  const kept = new Set<string>();
  const days = new Set<string>();
  for (const { stateId, savedAt } of states) {
    const day = dateInVietnam(savedAt);
    if (kept.size < mostStates && (day === today || !days.has(day))) kept.add(stateId);
    days.add(day);
  }
  for (const { stateId } of states)
    if (!kept.has(stateId)) await rm(join(place, `${stateId}.json`), { force: true });
}

async function listIn(place: string): Promise<EarlierState[]> {
  const names = await readdir(place).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return [];
    throw fileProblem(error, place);
  });
  return names
    .flatMap((name) => {
      const parts = /^(\d+)-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z\.json$/.exec(name);
      if (!parts) return [];
      const [, version, year, month, day, hour, minute, second, millisecond] = parts;
      return [
        {
          stateId: name.slice(0, -5),
          version: Number(version),
          savedAt: `${year}-${month}-${day}T${hour}:${minute}:${second}.${millisecond}Z`,
        },
      ];
    })
    .sort((first, second) => second.savedAt.localeCompare(first.savedAt) || second.version - first.version);
}

function nameState({ version, savedAt }: Envelope): string {
  return `${version}-${new Date(savedAt).toISOString().replace(/[-:.]/g, '')}`;
}
