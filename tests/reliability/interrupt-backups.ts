import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { listBackupIds, readManifest } from '../../electron/backup/backup-folder.ts';
import { checkBackup } from '../../electron/backup/check-backup.ts';
import { makeBackup } from '../../electron/backup/make-backup.ts';
import { migrateFolder } from '../../electron/backup/migrate-folder.ts';
import { commitRestore, prepareRestore } from '../../electron/backup/restore-backup.ts';
import { finishSwap } from '../../electron/backup/swap-in.ts';
import { systemFiles, type FileSystem } from '../../electron/store/file-system.ts';
import { FaultyFiles, PowerCut, remains } from '../support/faulty-files.ts';
import { makeQuickFolder } from '../support/quick-folder.ts';
import { readTree } from '../support/read-tree.ts';
import { ProblemError } from '../../core/contract/problem.ts';

export type InterruptRow = {
  kind: string;
  /** Calls of the file system that the work is made of, and how often the power went at one of them. */
  calls: number;
  cuts: number;
  /** Neither the state before nor the new one, a told end that was not kept, or a backup that is not whole. */
  broken: number;
};

type Place = { dataFolder: string; folder: string; aside: string };

const fixture = join(import.meta.dirname, '../fixtures/schema-1/data');
const now = () => '2026-11-28T23:00:00.000Z';
const optionsOf = ({ dataFolder, folder }: Place, files: FileSystem) => ({
  dataFolder,
  folder,
  files,
  machine: 'MAY-1',
  now,
});

/** The power goes at each call of a backup, a restore and a migration in turn, with all that it may leave. */
export async function interruptBackups(random: () => number): Promise<InterruptRow[]> {
  const root = await makeQuickFolder('giao-ban-interrupts-');
  try {
    const template: Place = {
      dataFolder: join(root, 'template', 'data'),
      folder: join(root, 'template', 'backups'),
      aside: join(root, 'template', 'aside'),
    };
    await mkdir(template.aside, { recursive: true });
    await cp(fixture, template.dataFolder, { recursive: true });
    const { manifest } = await makeBackup({ ...optionsOf(template, systemFiles), reason: 'start' });
    const kept = await readTree(template.dataFolder);
    for (const each of ['people', 'petitions'])
      await rm(join(template.dataFolder, each), { recursive: true });
    const present = await readTree(template.dataFolder);
    const works: [
      string,
      (place: Place, files: FileSystem) => Promise<void>,
      Record<string, string> | null,
    ][] = [
      [
        'backup',
        async (place, files) => {
          await makeBackup({ ...optionsOf(place, files), reason: 'request' });
        },
        present,
      ],
      [
        'restore',
        async (place, files) => {
          const options = optionsOf(place, files);
          const source = { folder: place.folder, id: manifest.id };
          await commitRestore(options, await prepareRestore({ ...options, source, reports: null }));
        },
        kept,
      ],
      [
        'migration',
        (place, files) =>
          migrateFolder({
            ...optionsOf(place, files),
            to: 2,
            steps: [{ from: 1, name: 'for-the-script', steps: {} }],
            validate: () => undefined,
          }),
        null,
      ],
    ];
    const rows: InterruptRow[] = [];
    for (const [kind, work, wanted] of works) {
      const row: InterruptRow = { kind, calls: 0, cuts: 0, broken: 0 };
      const prepare = async (name: string): Promise<Place> => {
        const folder = join(root, name);
        await cp(join(root, 'template'), folder, { recursive: true });
        return {
          dataFolder: join(folder, 'data'),
          folder: join(folder, 'backups'),
          aside: join(folder, 'aside'),
        };
      };
      const counted = await prepare(`${kind}-count`);
      const counting = new FaultyFiles(counted.aside, 0, 'none');
      await work(counted, counting.files);
      const after = wanted ?? (await readTree(counted.dataFolder));
      row.calls = counting.calls.length;
      for (let at = 1; at <= row.calls; at += 1) {
        for (const left of remains) {
          const place = await prepare(kind);
          const files = new FaultyFiles(place.aside, at, 'power-cut');
          const isTold = await work(place, files.files).then(
            () => true,
            (error: unknown) => {
              if (!(error instanceof ProblemError || error instanceof PowerCut)) throw error;
              return false;
            },
          );
          await files.settle(Math.floor(random() * (files.pendingChanges + 1)), left);
          row.cuts += 1;
          if (!(await isGood(place, isTold ? [after] : [present, after]))) row.broken += 1;
          await rm(join(root, kind), { recursive: true });
        }
      }
      rows.push(row);
    }
    return rows;
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

/** The data are one of the states that they may be, and every backup there is gives back every byte. */
async function isGood(place: Place, allowed: Record<string, string>[]): Promise<boolean> {
  await finishSwap(systemFiles, place.dataFolder);
  const found = JSON.stringify(await readTree(place.dataFolder));
  if (!allowed.some((each) => JSON.stringify(each) === found)) return false;
  const ids = await listBackupIds(systemFiles, place.folder);
  for (const id of ids) {
    const manifest = await readManifest(systemFiles, place.folder, id);
    if ((await checkBackup(systemFiles, place.folder, manifest, now)).lost.length > 0) return false;
  }
  return ids.length > 0;
}
