import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Low } from 'lowdb';
import { ProblemError, type Problem, type ProblemCode } from '../../core/contract/problem.ts';
import { schemaVersion } from '../../core/migrations/schema-version.ts';
import { id } from '../../core/model/id.ts';
import type { Envelope } from '../../core/model/envelope.ts';
import type { RecordKey, RecordKind, RecordOf } from '../../core/model/record.ts';
import type { RestoredFile } from '../../core/model/restored-file.ts';
import { identifyRecord } from '../../core/rules/records/identify-record.ts';
import { dateInVietnam } from '../../core/rules/values/calendar.ts';
import {
  isRemovedFile,
  listRemoved,
  moveFromBin,
  moveToBin,
  readRemoved,
  removeForGood,
} from './bin-files.ts';
import { checkRecord } from './check-record.ts';
import { isDamagedFile, keepDamaged, nameDamage } from './damaged-files.ts';
import {
  isEarlierState,
  keepsStates,
  keepState,
  listStates,
  readState,
  type KeptFor,
} from './earlier-states.ts';
import { errorCode, fileProblem } from './file-problem.ts';
import { systemFiles, type FileSystem } from './file-system.ts';
import { isGeneration, isThereOrEarlier, recordOfGeneration, removeGenerations } from './generations.ts';
import { isJournalFile } from './journal-file.ts';
import type { KeptKey, KeptKind } from './kept-place.ts';
import { mayHoldOneOf } from './look-through.ts';
import { keyOfPath } from './key-of-path.ts';
import { isOriginalFile } from './original-files.ts';
import { isReceivedFile } from './received-files.ts';
import { openRecord } from './open-record.ts';
import { anyVersion, parseEnvelope, RecordFile } from './record-file.ts';
import {
  folderOf,
  recordPath,
  reportsFolder,
  type ListedKind,
  type PeriodListedKind,
} from './record-path.ts';
import type { RecordStore, Stored } from './record-store.ts';
import { keepRestorations } from './restorations.ts';
import { lockName } from './writer-lock.ts';

/** How many records stay in memory after use: the open ones and a period's rows. */
const keptRecords = 64;

type Entry = { file: RecordFile; database: Low<Envelope | null>; tail: Promise<unknown>; waiting: number };

export type RecordStoreOptions = {
  files?: FileSystem;
  /** Nothing is written: saves are refused, what an earlier state mends is mended in memory, and what a newer program wrote is read as far as it is known. */
  isReadOnly?: boolean;
  /** Who saves, as it stands in each file. */
  savedBy?: string;
  /** Told of each damaged file whose earlier state took its place. */
  onRestored?: (restored: RestoredFile) => void;
  /** Asked before each replacement of a file; rejects when this program may no longer write. */
  mayReplace?: () => Promise<void>;
  /** Told of each record that was saved, removed or brought back; it delays nothing and refuses nothing. */
  onChanged?: (key: RecordKey) => void;
};

/** The store over a data folder; the only place that knows lowdb. One file per record, one queue per file. */
export function openRecordStore(
  folder: string,
  now: () => string,
  options: RecordStoreOptions = {},
): RecordStore {
  const entries = new Map<string, Entry>();
  const taking = { takesNewer: options.isReadOnly === true };
  const restorations = keepRestorations(folder, now, options);

  function entryOf(name: string): Entry {
    let entry = entries.get(name);
    if (entry) entries.delete(name);
    else {
      const file = new RecordFile(join(folder, name), name, { ...options, putBack: restorations.putBack });
      entry = { file, database: new Low<Envelope | null>(file, null), tail: Promise.resolve(), waiting: 0 };
    }
    entries.set(name, entry);
    for (const [oldName, old] of entries) {
      if (entries.size <= keptRecords) break;
      if (old.waiting === 0 && oldName !== name) entries.delete(oldName);
    }
    return entry;
  }

  /** Runs work on one file after all earlier work on it, whether that succeeded or not. */
  async function enqueue<T>(
    name: string,
    work: (database: Low<Envelope | null>, file: RecordFile) => Promise<T>,
  ): Promise<T> {
    const entry = entryOf(name);
    entry.waiting += 1;
    const result = entry.tail.then(async () => {
      if (await entry.file.hasChanged()) await entry.database.read();
      return work(entry.database, entry.file);
    });
    entry.tail = result.catch(() => undefined).finally(() => (entry.waiting -= 1));
    return result;
  }

  /** A folder has moved: what was known of its files holds no longer. */
  function forgetBelow(place: string): void {
    for (const [name, { file, database }] of entries) {
      if (dirname(name) !== place) continue;
      database.data = null;
      file.forget();
    }
  }

  /** The numbers in the names of a report's files, lowest first. */
  async function listNumbers(periodId: string, organisationId: string, pattern: RegExp): Promise<number[]> {
    const draft = recordPath({ kind: 'report', periodId, organisationId, revision: 0 });
    return (await listFolder(join(folder, dirname(draft))))
      .map((name) => Number(pattern.exec(name)?.[1] ?? 0))
      .filter((number) => number > 0)
      .sort((first, second) => first - second);
  }

  function envelopeOf(content: unknown, version: number, savedAt: string): Envelope {
    const { savedBy } = options;
    return { schemaVersion, version, savedAt, ...(savedBy && { savedBy }), checksum: '', content };
  }

  return {
    async read<K extends RecordKind>(key: RecordKey<K>): Promise<Stored<RecordOf<K>> | null> {
      const name = recordPath(key);
      return enqueue(name, async ({ data }) => {
        if (!data) return null;
        const content = openRecord<K>(key.kind, data, name, taking);
        requirePlace(key.kind, content, name, 'unreadable-file');
        return { content, version: data.version, savedAt: data.savedAt };
      });
    },

    async save<K extends RecordKind>(key: RecordKey<K>, content: RecordOf<K>, expectedVersion: number) {
      if (options.isReadOnly) throw new ProblemError('read-only');
      const name = recordPath(key);
      // Checking copies: what the caller does with the content later is not saved.
      const copy = checkRecord<K>(key.kind, content);
      requirePlace(key.kind, copy, name, 'invalid-record');
      return enqueue(name, async (database, file) => {
        const earlier = database.data;
        const version = earlier?.version ?? 0;
        if (version !== expectedVersion && !(earlier && isOwnSave(file, earlier, expectedVersion))) {
          throw staleVersion(key.kind, expectedVersion, version);
        }
        if (isFrozen(key) && version > 0) {
          throw new ProblemError('already-exists', { file: name });
        }
        const savedAt = now();
        if (earlier && keepsStates(key.kind) && 'id' in key)
          await keepState(
            folder,
            { kind: key.kind, id: key.id },
            earlier,
            { today: dateInVietnam(savedAt) },
            options,
          );
        try {
          database.data = envelopeOf(copy, version + 1, savedAt);
          await database.write();
        } catch (error) {
          database.data = earlier;
          throw error;
        }
        options.onChanged?.(key);
        return { version: version + 1, savedAt };
      });
    },

    async remove(key: KeptKey, expectedVersion: number) {
      if (options.isReadOnly) throw new ProblemError('read-only');
      return enqueue(recordPath(key), async (database, file) => {
        const version = database.data?.version ?? 0;
        if (version === 0) throw missing(key);
        if (version !== expectedVersion) throw staleVersion(key.kind, expectedVersion, version);
        await options.mayReplace?.();
        // First: a generation without its record would be taken for a lost file. A report's go with their folder.
        if (key.kind !== 'report')
          await removeGenerations(options.files ?? systemFiles, join(folder, recordPath(key)));
        const binId = await moveToBin(folder, key, now());
        database.data = null;
        file.forget();
        if (key.kind === 'report') forgetBelow(dirname(recordPath(key)));
        options.onChanged?.(key);
        return { binId };
      });
    },

    async bringBack<K extends KeptKind>(kind: K, binId: string) {
      if (options.isReadOnly) throw new ProblemError('read-only');
      const removed = await readRemoved(folder, kind, binId);
      const { version, savedAt } = removed;
      const record = openRecord<K>(kind, removed, binId, taking);
      return enqueue(recordPath(identifyRecord(kind, record)), async (database, file) => {
        await options.mayReplace?.();
        await moveFromBin(folder, kind, binId);
        file.forget();
        database.data = null;
        options.onChanged?.(identifyRecord(kind, record));
        return { content: record, version, savedAt };
      });
    },

    listRemoved: (kind) => listRemoved(folder, kind),

    async readRemoved<K extends KeptKind>(kind: K, binId: string) {
      const removed = await readRemoved(folder, kind, binId);
      const { version, savedAt } = removed;
      return { content: openRecord<K>(kind, removed, binId, taking), version, savedAt };
    },

    async removeForGood(kind: KeptKind, binId: string) {
      if (options.isReadOnly) throw new ProblemError('read-only');
      await options.mayReplace?.();
      await removeForGood(folder, kind, binId);
    },

    listStates: (key) => listStates(folder, key),

    async readState<K extends KeptKind>(key: KeptKey & { kind: K }, stateId: string) {
      const state = await readState(folder, key, stateId);
      if (!state) return null;
      const { version, savedAt, savedBy, note } = state;
      return { content: openRecord<K>(key.kind, state, stateId, taking), version, savedAt, savedBy, note };
    },

    async keepVersion(key: KeptKey, keptFor: KeptFor) {
      if (options.isReadOnly) throw new ProblemError('read-only');
      return enqueue(recordPath(key), async ({ data }) => {
        if (!data) return null;
        return keepState(folder, key, data, { today: dateInVietnam(now()), keptFor }, options);
      });
    },

    async putBack<K extends KeptKind>(key: KeptKey & { kind: K }, given: RecordOf<K>) {
      if (options.isReadOnly) throw new ProblemError('read-only');
      const name = recordPath(key);
      const content = checkRecord<K>(key.kind, given);
      requirePlace(key.kind, content, name, 'invalid-record');
      const { file, database } = entryOf(name);
      const found = await enqueue(name, async ({ data }) => (data ? 'whole' : 'missing')).catch(
        (error: unknown) => {
          if (error instanceof ProblemError && error.problem.code === 'unreadable-file') return 'damaged';
          throw error;
        },
      );
      // A record that can be read is changed by whoever edits it, with what can be undone.
      if (found === 'whole') throw new ProblemError('already-exists', { file: name });
      const savedAt = now();
      const states = await listStates(folder, key);
      const version = Math.max(0, ...states.map((each) => each.version)) + 1;
      const restored: RestoredFile = {
        id: nameDamage(savedAt),
        file: name.replaceAll('\\', '/'),
        reason: found === 'damaged' ? found : 'missing',
        foundAt: savedAt,
        damagedAt: null,
        version,
        savedAt,
        isSeen: true,
      };
      await options.mayReplace?.();
      await keepDamaged(options.files ?? systemFiles, folder, restored);
      const data = envelopeOf(content, version, savedAt);
      await file.write(data);
      database.data = data;
      options.onRestored?.(restored);
      return { content, version, savedAt };
    },

    async listKeptProblems() {
      const problems: Problem[] = [];
      const found = await readdir(folder, { recursive: true, withFileTypes: true });
      for (const each of found) {
        const path = join(each.parentPath, each.name).slice(folder.length + 1);
        const isKept = each.isFile() && (isEarlierState(path) || isRemovedFile(path));
        if (!isKept || !each.name.endsWith('.json') || each.name.startsWith('.')) continue;
        try {
          parseEnvelope(await readFile(join(folder, path), 'utf8'), path, anyVersion);
        } catch (error) {
          problems.push(fileProblem(error, path).problem);
        }
      }
      return problems;
    },

    mayHold: (key, pieces) =>
      mayHoldOneOf(options.files ?? systemFiles, join(folder, recordPath(key)), pieces),

    async listIds(kind: ListedKind) {
      const names = await listFolder(join(folder, folderOf[kind]));
      if (kind !== 'period') return idsOf(names);
      const ids = names.filter(isPlain);
      const hasRecord = await Promise.all(
        ids.map((each) => isThereOrEarlier(join(folder, recordPath({ kind, id: each })))),
      );
      return ids.filter((_id, index) => hasRecord[index]);
    },

    async listReporters(periodId: string) {
      return (await listFolder(join(folder, reportsFolder(periodId)))).filter(isPlain);
    },

    async listDraftNumbers(periodId: string, organisationId: string) {
      return listNumbers(periodId, organisationId, /^draft-([1-9]\d*)\.json$/);
    },

    async listSentRevisions(periodId: string, organisationId: string) {
      return listNumbers(periodId, organisationId, /^r([1-9]\d*)\.json$/);
    },

    async listIdsInPeriod(kind: PeriodListedKind, periodId: string) {
      return idsOf(await listFolder(join(folder, dirname(recordPath({ kind, periodId, id: 'any' })))));
    },

    async listPetitionYears() {
      const names = await listFolder(join(folder, 'petitions'));
      return names
        .filter((name) => /^\d{4}$/.test(name))
        .map(Number)
        .sort((one, other) => one - other);
    },

    async listPetitionIds(year: number) {
      return idsOf(
        await listFolder(join(folder, dirname(recordPath({ kind: 'petition', year, id: 'any' })))),
      );
    },

    listRestored: restorations.list,
    readDamaged: restorations.readDamaged,
    markRestoredSeen: restorations.markSeen,

    async listAll() {
      const keys = new Map<string, RecordKey>();
      const foreignFiles: string[] = [];
      const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
        (error: unknown) => {
          throw fileProblem(error, folder);
        },
      );
      for (const file of found) {
        const path = join(file.parentPath, file.name).slice(folder.length + 1);
        if (!file.isFile() || isDamagedFile(path) || isKeptBeside(path) || isBeingRestored(path)) continue;
        // A record whose file is gone is read from its generation.
        const record = recordOfGeneration(file.name);
        const name = record === null ? path : join(dirname(path), record);
        const key = keyOfPath(name);
        if (key) keys.set(name, key);
        else if (!isLeftover(file.name)) foreignFiles.push(path);
      }
      return { keys: [...keys.values()], foreignFiles };
    },
  };
}

function missing(key: KeptKey): ProblemError {
  const { kind } = key;
  return new ProblemError(
    'record-missing',
    kind === 'report'
      ? { kind, period: key.periodId, organisation: key.organisationId }
      : kind === 'letter'
        ? { kind, period: key.periodId, id: key.id }
        : { kind, id: key.id },
  );
}

function staleVersion(kind: RecordKind, expected: number, value: number): ProblemError {
  return new ProblemError('stale-version', { kind, expected: String(expected), value: String(value) });
}

/** What the program itself keeps beside the records. */
function isKeptBeside(path: string): boolean {
  return [isReceivedFile, isOriginalFile, isEarlierState, isRemovedFile, isJournalFile].some((is) =>
    is(path),
  );
}

/** A save that was told as failed, but is what now lies there, is followed by the next one like any other. */
function isOwnSave(file: RecordFile, found: Envelope, expectedVersion: number): boolean {
  return found.version === expectedVersion + 1 && file.isUnconfirmed(found);
}

/** What was given to a leader or sent to a receiver is never written again. */
function isFrozen(key: RecordKey): boolean {
  return key.kind === 'numbered-draft' || (key.kind === 'report' && key.revision > 0);
}

/** A record copied into another's place would be saved over the one whose ids it bears. */
function requirePlace(kind: RecordKind, content: object, name: string, code: ProblemCode): void {
  if (recordPath(identifyRecord(kind, content)) === name) return;
  throw new ProblemError(code, { file: name, kind, field: 'id', reason: 'misplaced' });
}

/** The ids whose records these files are. */
function idsOf(names: readonly string[]): string[] {
  return names
    .flatMap((name) => (name.endsWith('.json') ? [name.slice(0, -5)] : []))
    .filter(isPlain)
    .sort();
}

function isPlain(name: string): boolean {
  return id.safeParse(name).success;
}

/** A temporary file of a save that a power cut ended, an earlier generation, the lock: no record, and none of another program. */
function isLeftover(name: string): boolean {
  return /^\..+\.tmp$/.test(name) || isGeneration(name) || name === lockName;
}

/** What a restore or a migration is building, until it is put in place. */
function isBeingRestored(path: string): boolean {
  return /^\.restore[\\/]/.test(path);
}

/** Names of records in a folder, sorted, also of those of which only a generation is left; a missing folder has none. */
async function listFolder(folder: string): Promise<string[]> {
  try {
    const names = (await readdir(folder)).flatMap((name) =>
      name.startsWith('.') ? (recordOfGeneration(name) ?? []) : name,
    );
    return [...new Set(names)].sort();
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw fileProblem(error, folder);
  }
}
