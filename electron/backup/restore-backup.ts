import { join } from 'node:path';
import { ProblemError } from '../../core/contract/problem.ts';
import type { BackupFile, BackupManifest } from '../../core/model/backup.ts';
import { isRecordRoot, reportOfPath } from '../../core/rules/backups/is-record-path.ts';
import { errorCode, fileProblem } from '../store/file-problem.ts';
import { isGeneration } from '../store/generations.ts';
import { readManifest } from './backup-folder.ts';
import { readObject, requireKnownSchema } from './check-backup.ts';
import { listDataFiles } from './list-data-files.ts';
import { makeBackup, type BackupOptions } from './make-backup.ts';
import { watchSteps, type Watch } from './progress.ts';
import { buildNew, commitSwap, finishSwap, isSwapPending, type NewFile, type Swap } from './swap-in.ts';

export type ReportName = { periodId: string; organisationId: string };

export type RestoreOptions = Omit<BackupOptions, 'reason' | 'protectedId'> & {
  /** The backup, and the folder it lies in: often the data's own, or one that was chosen. */
  source: { folder: string; id: string };
  /** Null: everything. */
  reports: readonly ReportName[] | null;
};

/**
 * Keeps the present state as a backup and builds what is to come in beside the data, which are not touched yet. Answers what
 * `commitRestore` then does. Rejects when the backup cannot give back every byte that is needed.
 */
export async function prepareRestore(options: RestoreOptions, watch: Watch = {}): Promise<Swap> {
  const { files, dataFolder, source, reports } = options;
  if (await isSwapPending(files, dataFolder)) {
    // An earlier one is carried out first; a journal that cannot be read is written anew, for all it moved is in backups.
    await finishSwap(files, dataFolder).catch((error: unknown) => {
      if (!(error instanceof ProblemError && error.problem.code === 'unreadable-file')) throw error;
    });
  }
  const manifest = await readManifest(files, source.folder, source.id);
  requireKnownSchema(manifest);
  const present = await listDataFiles(files, dataFolder);
  if (present.paths.length > 0) await keepPresent(options, watch);
  const chosen = reports
    ? chooseReports(manifest, present.paths, await readPresentTexts(options, manifest, reports))
    : chooseAll(manifest, present.paths);
  const leftOut = reports ? [] : present.leftOut.filter((path) => isRecordRoot(rootOf(path)));
  const newFiles: NewFile[] = [
    ...chosen.map(({ path, size, sha256 }) => ({
      path,
      size,
      read: async () => {
        const bytes = await readObject(files, source.folder, sha256, size);
        if (bytes === null) throw new ProblemError('unreadable-file', { file: path, reason: 'checksum' });
        return bytes;
      },
    })),
    // What others have put among the records, under names that no backup can keep, stays where it is.
    ...leftOut.map((path) => ({ path, size: 0, read: () => files.readFile(join(dataFolder, path)) })),
  ];
  const tell = watchSteps(watch, 'build', newFiles.length);
  await buildNew(files, dataFolder, newFiles, tell);
  const putIn = [...new Set(newFiles.map(({ path }) => unitOf(path, reports !== null)))];
  return { takeOut: await listTakenOut(options, putIn), putIn };
}

/** Puts what was built in the place of what is there. Interrupted, it is carried to its end by the next start. */
export async function commitRestore(
  { files, dataFolder }: Pick<RestoreOptions, 'files' | 'dataFolder'>,
  swap: Swap,
): Promise<void> {
  await commitSwap(files, dataFolder, swap);
}

async function keepPresent(options: RestoreOptions, watch: Watch): Promise<void> {
  const { source, folder } = options;
  const { check } = await makeBackup(
    { ...options, reason: 'restore', ...(source.folder === folder && { protectedId: source.id }) },
    watch,
  );
  const [lost] = check.lost;
  if (lost !== undefined) throw new ProblemError('unreadable-file', { file: lost, reason: 'checksum' });
}

/** All records, and of what lies beside them (history, received files) what is no longer there. */
function chooseAll({ files }: BackupManifest, presentPaths: readonly string[]): BackupFile[] {
  const present = new Set(presentPaths);
  return files.filter(({ path }) => isRecordRoot(rootOf(path)) || !present.has(path));
}

/** The chosen reports, and what they need and is no longer there: period, bodies, outlines, indicators, received files. */
function chooseReports(
  { files }: BackupManifest,
  presentPaths: readonly string[],
  { reports, texts }: { reports: readonly ReportName[]; texts: string },
): BackupFile[] {
  const present = new Set(presentPaths);
  const wanted = new Set(reports.map(({ periodId, organisationId }) => `${periodId} ${organisationId}`));
  const periods = new Set(reports.map(({ periodId }) => `periods/${periodId}/period.json`));
  return files.filter(({ path }) => {
    const report = reportOfPath(path);
    if (report) return wanted.has(`${report.periodId} ${report.organisationId}`);
    if (present.has(path)) return false;
    if (periods.has(path)) return true;
    const name =
      /^(?:organisations|outlines|indicators|people|cited-documents|received)\/([^/.]+)\.\w+$/.exec(path);
    return name?.[1] !== undefined && texts.includes(`"${name[1]}"`);
  });
}

/** What the chosen reports and their periods name stands in their text. */
async function readPresentTexts(
  { files, source }: RestoreOptions,
  manifest: BackupManifest,
  reports: readonly ReportName[],
): Promise<{ reports: readonly ReportName[]; texts: string }> {
  const wanted = new Set(
    reports.flatMap(({ periodId, organisationId }) => [
      `periods/${periodId}/period.json`,
      `periods/${periodId}/reports/${organisationId}/draft.json`,
    ]),
  );
  const texts: string[] = reports.map(({ organisationId }) => `"${organisationId}"`);
  for (const { path, sha256, size } of manifest.files) {
    if (!wanted.has(path)) continue;
    texts.push((await readObject(files, source.folder, sha256, size))?.toString('utf8') ?? '');
  }
  return { reports, texts: texts.join('\n') };
}

/** What moves as one: a folder of records, a report's folder when reports were chosen, or a single file. */
function unitOf(path: string, isByReport: boolean): string {
  if (isByReport) return reportOfPath(path) ? path.slice(0, path.lastIndexOf('/')) : path;
  const root = rootOf(path);
  return isRecordRoot(root) ? root : path;
}

/** Of the present state: all records, or just what is replaced; earlier generations go with their records. */
async function listTakenOut(
  { files, dataFolder, reports }: RestoreOptions,
  putIn: readonly string[],
): Promise<string[]> {
  const names = await files.readdir(dataFolder).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return [];
    throw fileProblem(error, dataFolder);
  });
  if (!reports) return names.filter((name) => isRecordRoot(name) || isGeneration(name));
  const there = await Promise.all(
    putIn.map((path) =>
      files.stat(join(dataFolder, path)).then(
        () => path,
        () => null,
      ),
    ),
  );
  return there.filter((path) => path !== null);
}

function rootOf(path: string): string {
  return path.split('/')[0] ?? path;
}
