import { basename, join } from 'node:path';
import {
  backupFormatVersion,
  type BackupCheck,
  type BackupCounts,
  type BackupFile,
  type BackupManifest,
  type BackupReason,
} from '../../core/model/backup.ts';
import { countedAs } from '../../core/rules/backups/is-record-path.ts';
import { dateInVietnam } from '../../core/rules/values/calendar.ts';
import { errorCode, fileProblem } from '../store/file-problem.ts';
import type { FileSystem } from '../store/file-system.ts';
import { generationsOf } from '../store/generations.ts';
import { sha256Of } from '../store/hash.ts';
import { writeFileInstant } from '../store/kept-place.ts';
import { keyOfPath } from '../store/key-of-path.ts';
import { parseEnvelope } from '../store/record-file.ts';
import { requireSpace } from '../store/require-space.ts';
import { writeDurably } from '../store/write-durably.ts';
import { listBackupIds, manifestPath, readManifest } from './backup-folder.ts';
import { checkBackup, keepCheck } from './check-backup.ts';
import { listDataFiles } from './list-data-files.ts';
import { watchSteps, type Watch } from './progress.ts';
import { pruneBackups } from './prune-backups.ts';
import { sealJson } from './sealed-json.ts';
import { openObjectWriter, type ObjectWriter } from './write-objects.ts';

export type BackupOptions = {
  files: FileSystem;
  dataFolder: string;
  /** Where backups of this data are kept: see `backupFolderOf`. */
  folder: string;
  reason: BackupReason;
  machine: string;
  now: () => string;
  /** A backup that stays whatever its age: it is about to be restored. */
  protectedId?: string;
};

export type MadeBackup = {
  manifest: BackupManifest;
  check: BackupCheck;
  /** False: nothing had changed since this backup, which was checked anew. */
  isNew: boolean;
  /** Files of others that cannot be kept under their names. */
  leftOut: string[];
};

/** What the files say of the whole. */
type Heads = { name: string; schemaVersion: number };

/** A file was moved while the data were read: they are read again, at most so often. */
const mostReadings = 5;

/**
 * Keeps the data as they are: objects that are new, then the manifest, then everything is read back; only when the new backup is
 * whole are old ones let go of. Whatever ends it on the way, older backups stay as they are.
 */
export async function makeBackup(options: BackupOptions, watch: Watch = {}): Promise<MadeBackup> {
  const { files, folder, reason, now, protectedId } = options;
  const writer = await openObjectWriter(files, folder);
  const { entries, leftOut, heads } = await copyObjects(options, writer, watch);
  const ids = await listBackupIds(files, folder);
  const newest = await readNewest(files, folder, ids);
  const mayReuse = reason !== 'migration' && reason !== 'restore';
  // The journal alone, which tells of backups too, makes no backup by itself.
  const isAutomatic = reason === 'start' || reason === 'import';
  const weighed = (all: readonly BackupFile[]) =>
    isAutomatic ? all.filter(({ path }) => !path.startsWith('journal/')) : all;
  const isSame = newest !== null && mayReuse && isDeepSame(weighed(newest.files), weighed(entries));
  const manifest = isSame ? newest : describe(options, entries, heads, ids);
  if (!isSame) {
    const path = manifestPath(folder, manifest.id);
    await writeDurably(path, sealJson(manifest), basename(path), { files });
  }
  const check = await checkAndMend(options, manifest, writer, watch);
  await keepCheck(files, folder, check);
  if (check.lost.length === 0) await pruneBackups(files, folder, dateInVietnam(now()), protectedId);
  return { manifest, check, isNew: !isSame, leftOut };
}

/** Puts every file's bytes among the objects, as they are at one moment of the reading. */
async function copyObjects(
  { files, dataFolder, folder }: BackupOptions,
  writer: ObjectWriter,
  watch: Watch,
): Promise<{ entries: BackupFile[]; leftOut: string[]; heads: Heads }> {
  for (let reading = 1; ; reading += 1) {
    try {
      const listed = await listDataFiles(files, dataFolder);
      const { leftOut } = listed;
      const rescued = await readGone(files, dataFolder, listed.gone);
      const paths = [...listed.paths, ...rescued.keys()].sort();
      const read = async (path: string) => rescued.get(path) ?? files.readFile(join(dataFolder, path));
      const entries: BackupFile[] = [];
      const heads: Heads = { name: '', schemaVersion: 1 };
      const missing = new Map<string, number>();
      const tellRead = watchSteps(watch, 'read', paths.length);
      for (const [index, path] of paths.entries()) {
        const bytes = await read(path);
        const entry = { path, size: bytes.length, sha256: sha256Of(bytes) };
        entries.push(entry);
        noteHead(heads, path, bytes);
        if (!(await writer.has(entry.sha256, entry.size))) missing.set(entry.sha256, index);
        tellRead(index + 1);
      }
      // Room for the manifest as well, which is about as long as this.
      const neededBytes = [...missing.values()].reduce((sum, at) => sum + (entries[at]?.size ?? 0), 0);
      await requireSpace(files, folder, neededBytes + entries.length * 200 + 4_096, basename(folder));
      const tellWritten = watchSteps(watch, 'write', missing.size);
      for (const [count, index] of [...missing.values()].entries()) {
        const path = paths[index] ?? '';
        const bytes = await read(path);
        const entry = { path, size: bytes.length, sha256: sha256Of(bytes) };
        entries[index] = entry; // saved again since it was read
        await writer.write(entry.sha256, bytes);
        tellWritten(count + 1);
      }
      await writer.settle();
      return { entries, leftOut, heads };
    } catch (error) {
      if (errorCode(error) !== 'ENOENT' || reading >= mostReadings) throw fileProblem(error, dataFolder);
    }
  }
}

/** Of records whose file was removed by somebody: the newest whole generation, which reading them would put back. */
async function readGone(
  files: FileSystem,
  dataFolder: string,
  gone: readonly string[],
): Promise<Map<string, Buffer>> {
  const rescued = new Map<string, Buffer>();
  for (const path of gone) {
    if (!keyOfPath(path)) continue;
    const whole = await Promise.all(
      generationsOf(join(dataFolder, path)).map((each) =>
        files
          .readFile(each)
          .then((bytes) => ({ bytes, version: parseEnvelope(bytes.toString('utf8'), path).version }))
          .catch(() => null),
      ),
    );
    const newest = whole.filter((each) => each !== null).toSorted((a, b) => b.version - a.version)[0];
    if (newest) rescued.set(path, newest.bytes);
  }
  return rescued;
}

/** What of the new backup cannot be read back is written once more from the data, where they still are the same. */
async function checkAndMend(
  { files, dataFolder, folder, now }: BackupOptions,
  manifest: BackupManifest,
  writer: ObjectWriter,
  watch: Watch,
): Promise<BackupCheck> {
  const check = await checkBackup(files, folder, manifest, now, watch);
  if (check.lost.length === 0) return check;
  const lost = new Set(check.lost);
  for (const { path, sha256 } of manifest.files) {
    if (!lost.has(path)) continue;
    const bytes = await files.readFile(join(dataFolder, path)).catch(() => null);
    if (bytes && sha256Of(bytes) === sha256) await writer.write(sha256, bytes);
  }
  await writer.settle();
  return checkBackup(files, folder, manifest, now, watch);
}

async function readNewest(
  files: FileSystem,
  folder: string,
  ids: readonly string[],
): Promise<BackupManifest | null> {
  const id = ids.at(-1);
  return id === undefined ? null : readManifest(files, folder, id).catch(() => null);
}

function isDeepSame(one: readonly BackupFile[], other: readonly BackupFile[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ path, sha256 }, index) => path === other[index]?.path && sha256 === other[index].sha256)
  );
}

function describe(
  { reason, machine, now }: BackupOptions,
  entries: BackupFile[],
  { name, schemaVersion }: Heads,
  ids: readonly string[],
): BackupManifest {
  const madeAt = now();
  return {
    kind: 'giao-ban-backup',
    formatVersion: backupFormatVersion,
    id: nameBackup(ids, madeAt),
    madeAt,
    reason,
    schemaVersion,
    workspaceName: name,
    machine,
    counts: countFiles(entries),
    files: entries,
  };
}

/** Backups are numbered on, so that a clock that is set back changes nothing of their order. */
export function nameBackup(ids: readonly string[], madeAt: string): string {
  const last = Number(ids.at(-1)?.slice(0, 6) ?? 0);
  return `${String(last + 1).padStart(6, '0')}-${writeFileInstant(madeAt)}`;
}

export function countFiles(entries: readonly BackupFile[]): BackupCounts {
  const counts: BackupCounts = { reports: 0, documents: 0, catalogue: 0 };
  for (const { path } of entries) {
    const counted = countedAs(path);
    if (counted) counts[counted] += 1;
  }
  return counts;
}

/** Takes note of what a record's file says of the whole: how new its schema is, and what the workspace is called. */
function noteHead(heads: Heads, path: string, bytes: Buffer): void {
  if (!keyOfPath(path)) return;
  const found = /^\{"schemaVersion":(\d{1,9})/.exec(bytes.subarray(0, 40).toString('latin1'));
  heads.schemaVersion = Math.max(heads.schemaVersion, Number(found?.[1] ?? 1));
  if (path === 'workspace.json') heads.name = readName(bytes.toString('utf8'));
}

function readName(text: string): string {
  try {
    const json: unknown = JSON.parse(text);
    const content = typeof json === 'object' && json !== null && 'content' in json ? json.content : null;
    const isNamed = typeof content === 'object' && content !== null && 'name' in content;
    return isNamed && typeof content.name === 'string' ? content.name : '';
  } catch {
    return ''; // damaged: the backup keeps it as it is
  }
}
