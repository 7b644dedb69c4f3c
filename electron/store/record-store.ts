import type { Problem } from '../../core/contract/problem.ts';
import type { RecordKey, RecordKind, RecordOf } from '../../core/model/record.ts';
import type { RestoredFile } from '../../core/model/restored-file.ts';
import type { RemovedRecord } from './bin-files.ts';
import type { EarlierState, KeptFor } from './earlier-states.ts';
import type { KeptKey, KeptKind } from './kept-place.ts';
import type { ListedKind, PeriodListedKind } from './record-path.ts';

export type Stored<T> = { content: T; version: number; savedAt: string };

/**
 * The port of the store: records by key, each with the version that counts its saves. All methods reject with a
 * `ProblemError`.
 */
export type RecordStore = {
  /**
   * Null when there is no such record. A damaged one is kept aside and its newest whole generation takes its place (see
   * `listRestored`); without one it rejects with its name.
   */
  read<K extends RecordKind>(key: RecordKey<K>): Promise<Stored<RecordOf<K>> | null>;
  /**
   * Writes a record durably. `expectedVersion` is the version the change started from, 0 for a new record; another
   * one on disk rejects with `stale-version` and nothing is written. Resolves after the bytes are on disk.
   */
  save<K extends RecordKind>(
    key: RecordKey<K>,
    content: RecordOf<K>,
    expectedVersion: number,
  ): Promise<{ version: number; savedAt: string }>;
  /**
   * Takes a record out of its place and keeps it in the bin for 30 days; answers what it is called there. With a report go its
   * numbered drafts, what was sent, and its earlier states. Rejects with `stale-version` when it is not the version that was
   * expected.
   */
  remove(key: KeptKey, expectedVersion: number): Promise<{ binId: string }>;
  /** Puts a removed record back. Rejects with `already-exists` when another has its place by now. */
  bringBack<K extends KeptKind>(kind: K, binId: string): Promise<Stored<RecordOf<K>>>;
  /** What was removed of a kind in the last 30 days, last first. */
  listRemoved(kind: KeptKind): Promise<RemovedRecord[]>;
  readRemoved<K extends KeptKind>(kind: K, binId: string): Promise<Stored<RecordOf<K>>>;
  removeForGood(kind: KeptKind, binId: string): Promise<void>;
  /**
   * The earlier states of a record, newest first. Of the catalogue every save keeps what it replaces; of reports and letters
   * `keepVersion` does. Thinned with age (`thinVersions`).
   */
  listStates(key: KeptKey): Promise<EarlierState[]>;
  /** Null when there is no such state any more. `savedBy` and `note` are empty where nothing is known. */
  readState<K extends KeptKind>(
    key: KeptKey & { kind: K },
    stateId: string,
  ): Promise<(Stored<RecordOf<K>> & { savedBy: string; note: string }) | null>;
  /** Keeps the saved state as a version and answers its id; null when nothing was saved yet. */
  keepVersion(key: KeptKey, keptFor: KeptFor): Promise<string | null>;
  /** Puts a record into the place of one that can no longer be read, which is kept aside; another rejects with `already-exists`. */
  putBack<K extends KeptKind>(key: KeptKey & { kind: K }, content: RecordOf<K>): Promise<Stored<RecordOf<K>>>;
  /** What of the earlier states and of the bin is damaged. */
  listKeptProblems(): Promise<Problem[]>;
  /**
   * Whether a record may hold one of some pieces of JSON, as `"an-id"` or `"outlineEdition":2`, looked up in the text of its
   * file: many are looked through in little time. True when in doubt; false when there is no such record.
   */
  mayHold(key: RecordKey, pieces: readonly string[]): Promise<boolean>;
  /** Ids of the records of a kind, sorted. */
  listIds(kind: ListedKind): Promise<string[]>;
  /** Ids of the organisations that have a report in a period, sorted. */
  listReporters(periodId: string): Promise<string[]>;
  /** Which dự thảo lần n of a report have been kept, lowest first. */
  listDraftNumbers(periodId: string, organisationId: string): Promise<number[]>;
  /** Which revisions of a report have been sent, lowest first. */
  listSentRevisions(periodId: string, organisationId: string): Promise<number[]>;
  /** Ids of a period's records of a kind, sorted. */
  listIdsInPeriod(kind: PeriodListedKind, periodId: string): Promise<string[]>;
  /** The years of which the register has petitions, earliest first. */
  listPetitionYears(): Promise<number[]>;
  /** Ids of the register's petitions of a year, sorted. */
  listPetitionIds(year: number): Promise<string[]>;
  /** Damaged records whose earlier state took their place, the last first. */
  listRestored(): Promise<RestoredFile[]>;
  /** The text of the damaged file itself; null when it was gone. */
  readDamaged(restored: RestoredFile): Promise<string | null>;
  markRestoredSeen(id: string): Promise<void>;
  /** Every record's key, for checks of the whole folder. */
  listAll(): Promise<{ keys: RecordKey[]; foreignFiles: string[] }>;
};
