import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { CalendarDate } from '../../core/model/calendar-date.ts';
import type { Envelope } from '../../core/model/envelope.ts';
import type { RecordKind } from '../../core/model/record.ts';
import { versionReason, type VersionReason } from '../../core/model/version-reason.ts';
import { thinVersions } from '../../core/rules/versions/thin-versions.ts';
import { errorCode, fileProblem } from './file-problem.ts';
import { keptPlace, readFileInstant, writeFileInstant, type KeptKey } from './kept-place.ts';
import { anyVersion, parseEnvelope, serialise } from './record-file.ts';
import { folderOf, type ListedKind } from './record-path.ts';
import { writeDurably, type WriteOptions } from './write-durably.ts';

/**
 * Beside the records, not among them: `versions/people/<id>/<version>-<instant>.json`,
 * `versions/reports/<period>~<organisation>/<version>-<instant>-<reason>.json`.
 */
const folder = 'versions';

/** `reason` null: one of many that every save of the catalogue leaves. */
export type EarlierState = {
  stateId: string;
  version: number;
  savedAt: string;
  reason: VersionReason | null;
};

/** Why a state is kept, and a word on what for: the name of the file that was imported. */
export type KeptFor = { reason: VersionReason; note: string };

/** What an office keeps itself: of these a save keeps what it replaces. */
export function keepsStates(kind: RecordKind): kind is ListedKind {
  return Object.hasOwn(folderOf, kind);
}

/** Whether a path below the data folder is that of an earlier state. */
export function isEarlierState(path: string): boolean {
  return /^versions\/[a-z-]+\/[a-z0-9~-]+\/\d+-\d{8}T\d{9}Z(-[a-z-]+)?\.json$/.test(
    path.replaceAll('\\', '/'),
  );
}

/** Where the earlier states of a record lie. */
export function statesFolder(dataFolder: string, key: KeptKey): string {
  return join(dataFolder, folder, keptPlace(key));
}

/**
 * Keeps a state durably and lets go of what `thinVersions` no longer wants. A state that is there already gets the new
 * name, unless it has one. Answers its id.
 */
export async function keepState(
  dataFolder: string,
  key: KeptKey,
  state: Envelope,
  { today, keptFor }: { today: CalendarDate; keptFor?: KeptFor },
  options: Pick<WriteOptions, 'files' | 'mayReplace'> = {},
): Promise<string> {
  const place = statesFolder(dataFolder, key);
  const states = keptFor ? await listIn(place) : [];
  const same = states.find(({ version, savedAt }) => version === state.version && savedAt === state.savedAt);
  if (same && (isNamed(same) || keptFor?.reason === 'session')) return same.stateId;
  const stateId = nameState(state, keptFor);
  const name = `${stateId}.json`;
  await writeDurably(join(place, name), serialise({ ...state, ...(keptFor && { keptFor }) }), name, options);
  if (same) await rm(join(place, `${same.stateId}.json`), { force: true });
  await thin(place, today).catch((error: unknown) => {
    // What could not be let go of now is let go of with the next save.
    if (!['EBUSY', 'EPERM', 'EACCES', 'ENOENT'].includes(errorCode(error))) throw error;
  });
  return stateId;
}

/** The earlier states of a record, newest first. */
export async function listStates(dataFolder: string, key: KeptKey): Promise<EarlierState[]> {
  return listIn(statesFolder(dataFolder, key));
}

const stateHead = z.looseObject({
  savedBy: z.string().optional(),
  keptFor: z.looseObject({ reason: versionReason, note: z.string() }).optional(),
});

/** One earlier state as it stood on disk, with who had saved it and the word on why it was kept; null when it is not there. */
export async function readState(
  dataFolder: string,
  key: KeptKey,
  stateId: string,
): Promise<(Envelope & { savedBy: string; note: string }) | null> {
  const name = join(folder, keptPlace(key), `${stateId}.json`);
  if (!isEarlierState(name)) return null;
  try {
    const state = parseEnvelope(await readFile(join(dataFolder, name), 'utf8'), name, anyVersion);
    const { savedBy = '', keptFor } = stateHead.parse(state);
    return { ...state, savedBy, note: keptFor?.note ?? '' };
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw fileProblem(error, name);
  }
}

async function thin(place: string, today: CalendarDate): Promise<void> {
  const states = await listIn(place);
  const kept = thinVersions(
    states.map((state) => ({ ...state, id: state.stateId, isNamed: isNamed(state) })),
    today,
  );
  for (const { stateId } of states)
    if (!kept.has(stateId)) await rm(join(place, `${stateId}.json`), { force: true });
}

function isNamed({ reason }: EarlierState): boolean {
  return reason !== null && reason !== 'session';
}

async function listIn(place: string): Promise<EarlierState[]> {
  const names = await readdir(place).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return [];
    throw fileProblem(error, place);
  });
  return names
    .flatMap((name) => {
      const parts = /^(\d+)-(\d{8}T\d{9}Z)(?:-([a-z-]+))?\.json$/.exec(name);
      const savedAt = readFileInstant(parts?.[2] ?? '');
      if (!parts || savedAt === null) return [];
      // A reason of a later program counts as none of the usual ones: it stays.
      const reason = parts[3] === undefined ? null : versionReason.catch('import').parse(parts[3]);
      return [{ stateId: name.slice(0, -5), version: Number(parts[1]), savedAt, reason }];
    })
    .sort((first, second) => second.savedAt.localeCompare(first.savedAt) || second.version - first.version);
}

function nameState({ version, savedAt }: Envelope, keptFor: KeptFor | undefined): string {
  const name = `${version}-${writeFileInstant(savedAt)}`;
  return keptFor ? `${name}-${keptFor.reason}` : name;
}
