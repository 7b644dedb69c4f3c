import { join } from 'node:path';
import type { ReportDifference, RestorePreview } from '../../core/contract/backups.ts';
import type { Organisation } from '../../core/model/organisation.ts';
import type { Period } from '../../core/model/period.ts';
import { countedAs, reportOfPath } from '../../core/rules/backups/is-record-path.ts';
import { namePeriodAsTitle } from '../../core/rules/periods/name-period.ts';
import { selectVersion } from '../../core/rules/records/select-version.ts';
import type { FileSystem } from '../store/file-system.ts';
import { sha256Of } from '../store/hash.ts';
import { openRecord } from '../store/open-record.ts';
import { parseEnvelope } from '../store/record-file.ts';
import { readManifest } from './backup-folder.ts';
import { readObject, requireKnownSchema } from './check-backup.ts';
import { listDataFiles } from './list-data-files.ts';
import { watchSteps, type Watch } from './progress.ts';

/** What restoring a backup would change, found from the very bytes of both sides. Changes nothing. */
export async function compareBackup(
  files: FileSystem,
  dataFolder: string,
  source: { folder: string; id: string },
  watch: Watch = {},
): Promise<RestorePreview> {
  const manifest = await readManifest(files, source.folder, source.id);
  requireKnownSchema(manifest);
  const kept = new Map(manifest.files.map((file) => [file.path, file]));
  const { paths } = await listDataFiles(files, dataFolder);
  const all = [...new Set([...kept.keys(), ...paths])].sort();
  const present = new Set(paths);
  const tell = watchSteps(watch, 'read', all.length);
  const changed = new Map<string, 'changed' | 'missing-here' | 'only-here'>();
  for (const [index, path] of all.entries()) {
    const file = kept.get(path);
    if (!file) changed.set(path, 'only-here');
    else if (!present.has(path)) changed.set(path, 'missing-here');
    else if (sha256Of(await files.readFile(join(dataFolder, path))) !== file.sha256)
      changed.set(path, 'changed');
    tell(index + 1);
  }
  const readKept = async (path: string): Promise<Buffer | null> => {
    const file = kept.get(path);
    return file ? readObject(files, source.folder, file.sha256, file.size) : null;
  };
  const readPresent = (path: string) => files.readFile(join(dataFolder, path)).catch(() => null);
  const reports: ReportDifference[] = [];
  const nameOf = namesFrom(async (path) => (await readKept(path)) ?? readPresent(path));
  for (const path of all) {
    const report = reportOfPath(path);
    if (!report || countedAs(path) !== 'reports') continue;
    const isKept = kept.has(path);
    const keptAt = isKept ? savedAtOf(await readKept(path)) : null;
    const presentAt = present.has(path) ? savedAtOf(await readPresent(path)) : null;
    reports.push({
      ...report,
      ...(await nameOf(report)),
      change: judge(changed.get(path), keptAt, presentAt),
      keptAt,
      presentAt,
    });
  }
  return {
    id: manifest.id,
    madeAt: manifest.madeAt,
    counts: manifest.counts,
    reports,
    documents: countChanges(changed, 'documents'),
    catalogue: countChanges(changed, 'catalogue'),
  };
}

function judge(
  change: 'changed' | 'missing-here' | 'only-here' | undefined,
  keptAt: string | null,
  presentAt: string | null,
): ReportDifference['change'] {
  if (change === undefined) return 'same';
  if (change !== 'changed') return change;
  if (presentAt === null) return 'damaged-here';
  return keptAt !== null && keptAt > presentAt ? 'newer' : 'older';
}

function countChanges(
  changed: ReadonlyMap<string, 'changed' | 'missing-here' | 'only-here'>,
  group: 'documents' | 'catalogue',
): RestorePreview['documents'] {
  const counts = { changed: 0, missingHere: 0, onlyHere: 0 };
  for (const [path, change] of changed) {
    if (countedAs(path) !== group) continue;
    if (change === 'changed') counts.changed += 1;
    else if (change === 'missing-here') counts.missingHere += 1;
    // A received file is never taken away by a restore.
    else if (!path.startsWith('received/')) counts.onlyHere += 1;
  }
  return counts;
}

/** When a record's file was saved; null when it cannot be opened. */
function savedAtOf(bytes: Buffer | null): string | null {
  if (!bytes) return null;
  try {
    return parseEnvelope(bytes.toString('utf8'), '').savedAt;
  } catch {
    return null; // damaged, which is what is told of it
  }
}

/** Names of periods and of bodies as they were called then, each read once. */
function namesFrom(read: (path: string) => Promise<Buffer | null>) {
  const periods = new Map<string, Period | null>();
  const organisations = new Map<string, Organisation | null>();
  const open = async <K extends 'period' | 'organisation'>(kind: K, path: string) => {
    try {
      const bytes = await read(path);
      return bytes && openRecord<K>(kind, parseEnvelope(bytes.toString('utf8'), path), path);
    } catch {
      return null; // called by its id then
    }
  };
  return async ({ periodId, organisationId }: { periodId: string; organisationId: string }) => {
    if (!periods.has(periodId))
      periods.set(periodId, await open('period', `periods/${periodId}/period.json`));
    if (!organisations.has(organisationId))
      organisations.set(organisationId, await open('organisation', `organisations/${organisationId}.json`));
    const period = periods.get(periodId);
    const organisation = organisations.get(organisationId);
    const date = period?.dataTo;
    return {
      periodName: period ? namePeriodAsTitle(period) : periodId,
      organisationName:
        organisation && date !== undefined
          ? selectVersion(organisation, date).name
          : (organisation?.versions.at(-1)?.name ?? organisationId),
    };
  };
}
