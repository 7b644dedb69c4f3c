import { basename } from 'node:path';
import type {
  BackupStatus,
  BackupView,
  ChosenPack,
  PackContent,
  RestorePreview,
} from '../../../core/contract/backups.ts';
import { ProblemError, type Problem } from '../../../core/contract/problem.ts';
import type { WorkspaceState } from '../../../core/contract/views.ts';
import type { BackupReason } from '../../../core/model/backup.ts';
import { practiceWorkspaceId } from '../../../core/model/workspace-list.ts';
import { isBackupOld } from '../../../core/rules/backups/is-backup-old.ts';
import { backupFolderOf } from '../../backup/backup-folder.ts';
import type { BackupJob, BackupResults, BackupRunner } from '../../backup/backup-jobs.ts';
import { lookAtPack } from '../../backup/pack.ts';
import type { Watch } from '../../backup/progress.ts';
import type { ReportName } from '../../backup/restore-backup.ts';
import { requireOpenPeriods } from '../guard-closed-periods.ts';
import { fileProblem } from '../../store/file-problem.ts';
import { isThere } from '../../store/is-there.ts';
import type { Journal } from '../../store/journal-file.ts';
import { refuseWriting } from '../../store/refuse-writing.ts';
import type { Workspaces } from '../house-workspaces.ts';
import type { BackupSettings, SecondPlace } from './backup-settings.ts';
import { isKeptAtSecondPlace, keepAtSecondPlace } from './second-place.ts';

/** Backups of whatever set of data is open. One thing at a time: what is asked for meanwhile waits. */
export type HouseBackups = {
  look(): Promise<BackupStatus>;
  /** Makes one and keeps it at the second place too, when that is there. */
  make(reason: BackupReason): Promise<BackupStatus>;
  /** After a clean load, and once a day while the data stay open: in the background, and not for the practice quarter. */
  keepUp(): void;
  /** Before much is changed at once: a failure is told on the home screen and stops nothing. */
  keepBefore(): Promise<void>;
  cancel(): void;
  list(folder: string | null): Promise<BackupView[]>;
  preview(folder: string | null, id: string): Promise<RestorePreview>;
  restore(folder: string | null, id: string, reports: readonly ReportName[] | null): Promise<WorkspaceState>;
  changeSecond(change: { folder: string } | null): Promise<BackupStatus>;
  lockSecond(passphrase: string | null): Promise<BackupStatus>;
  /** How a file is locked. Rejects with `not-a-pack` when it is neither a handover nor a backup file. */
  lookAtPack(path: string): Promise<ChosenPack['lock']>;
  readPack(path: string, passphrase: string | null): Promise<PackContent>;
  takeInPack(path: string, passphrase: string | null): Promise<{ id: string }>;
  writeHandover(path: string, passphrase: string | null): Promise<void>;
  takeOver(path: string, passphrase: string | null): Promise<WorkspaceState>;
  folder(): string;
};

type Options = {
  workspaces: Workspaces;
  run: BackupRunner;
  settings: BackupSettings;
  machine: string;
  now: () => string;
};

type Outcome = {
  lastCheckedAt: string | null;
  failure: Problem | null;
  damaged: string[];
  secondFailure: Problem | null;
};

const nothingYet: Outcome = { lastCheckedAt: null, failure: null, damaged: [], secondFailure: null };

export function createHouseBackups({ workspaces, run, settings, machine, now }: Options): HouseBackups {
  let activity: BackupStatus['activity'] = null;
  let running: AbortController | null = null;
  let tail: Promise<unknown> = Promise.resolve();
  /** By data folder: another set of data may be opened meanwhile. */
  const outcomes = new Map<string, Outcome>();
  const place = () => {
    const { dataFolder, openMode } = workspaces.current();
    return { dataFolder, openMode, folder: backupFolderOf(dataFolder), workspaceId: workspaces.currentId() };
  };
  const note = (dataFolder: string, part: Partial<Outcome>) =>
    outcomes.set(dataFolder, { ...(outcomes.get(dataFolder) ?? nothingYet), ...part });

  /** Runs after what runs already, and may be watched and cancelled. */
  function enqueue<T>(
    kind: NonNullable<BackupStatus['activity']>['kind'],
    work: (watch: Watch) => Promise<T>,
  ): Promise<T> {
    const result = tail.then(async () => {
      running = new AbortController();
      activity = { kind, step: 'read', done: 0, total: 0 };
      try {
        return await work({
          signal: running.signal,
          onProgress: (progress) => {
            activity = { kind, ...progress };
          },
        });
      } finally {
        running = null;
        activity = null;
      }
    });
    tail = result.catch(() => undefined);
    return result;
  }

  /** What the list knows of the last whole backup: asked once, then kept up by what is done here. */
  async function readOutcome(): Promise<Outcome> {
    const { dataFolder, folder } = place();
    const known = outcomes.get(dataFolder);
    if (known) return known;
    const views = await run({ kind: 'list', folder }).catch(() => []);
    const whole = views.find(({ state }) => state === 'whole');
    if (!outcomes.has(dataFolder)) note(dataFolder, { lastCheckedAt: whole?.checkedAt ?? null });
    return outcomes.get(dataFolder) ?? nothingYet;
  }

  async function makeNow(reason: BackupReason, watch: Watch): Promise<void> {
    const { journal } = workspaces.current();
    const { dataFolder, folder } = place();
    try {
      await readOutcome();
      const made = await run({ kind: 'make', dataFolder, folder, reason, machine }, watch);
      if (made.isNew) tellMade(journal, reason, made.state);
      note(dataFolder, {
        failure: made.state === 'lost' ? lostProblem(made.faults) : null,
        damaged: made.state === 'damaged' ? made.faults : [],
        ...(made.state === 'whole' && { lastCheckedAt: now() }),
      });
    } catch (error) {
      const { problem } = fileProblem(error, basename(folder));
      note(dataFolder, { failure: problem });
      throw error;
    }
  }

  async function keepSecond(): Promise<void> {
    const { dataFolder, folder, workspaceId } = place();
    const second = await settings.read(workspaceId);
    if (!second || !(await isThere(second.folder))) return;
    const views = await run({ kind: 'list', folder });
    const newest = views.find(({ state }) => state === 'whole' || state === 'damaged');
    if (!newest || isKeptAtSecondPlace(second, newest.id)) return;
    await enqueue('second-place', async (watch) => {
      try {
        const kept = await keepAtSecondPlace(run, second, { folder, backup: newest }, now, watch);
        await settings.write(workspaceId, kept);
        note(dataFolder, { secondFailure: null });
      } catch (error) {
        note(dataFolder, { secondFailure: fileProblem(error, second.folder).problem });
      }
    });
  }

  async function look(): Promise<BackupStatus> {
    const { dataFolder, folder, workspaceId } = place();
    const { lastCheckedAt, failure, damaged, secondFailure } = await readOutcome();
    const second = await settings.read(workspaceId);
    return {
      folder,
      activity,
      lastCheckedAt,
      isOld: isBackupOld(lastCheckedAt, now()),
      failure,
      damaged,
      second: second && {
        folder: second.folder,
        isThere: await isThere(second.folder),
        isLocked: second.key !== null,
        lastAt: second.lastAt,
        failure: outcomes.get(dataFolder)?.secondFailure ?? secondFailure,
      },
    };
  }

  async function make(reason: BackupReason): Promise<BackupStatus> {
    refuseWriting(workspaces.current());
    await enqueue('backup', (watch) => makeNow(reason, watch));
    await keepSecond();
    return look();
  }

  async function changeSecond(change: (former: SecondPlace | null) => SecondPlace | null) {
    const { dataFolder, workspaceId } = place();
    await settings.write(workspaceId, change(await settings.read(workspaceId)));
    note(dataFolder, { secondFailure: null });
    await keepSecond();
    return look();
  }

  const runJob = <J extends BackupJob>(kind: 'restore' | 'handover', job: J) =>
    enqueue(kind, (watch): Promise<BackupResults[J['kind']]> => run(job, watch));

  /** Builds the restored state, then stops all saving for the moment in which it is put in place. */
  async function restore(
    source: { folder: string; id: string },
    reports: readonly ReportName[] | null,
  ): Promise<WorkspaceState> {
    const program = workspaces.current();
    refuseWriting(program);
    await requireOpenPeriods(
      program.store,
      (reports ?? []).map(({ periodId }) => periodId),
    );
    const { dataFolder, folder } = place();
    const goOn = program.pauseSaving?.();
    try {
      await program.lock?.check();
      await enqueue('restore', async (watch) => {
        const job = { dataFolder, folder, machine, source, reports };
        const swap = await run({ kind: 'prepare-restore', ...job }, watch);
        await program.lock?.check();
        // From here on it is carried to its end: not to be cancelled.
        await run({ kind: 'commit-restore', dataFolder, swap });
      });
      outcomes.delete(dataFolder);
      const state = await workspaces.renew();
      const { journal } = workspaces.current();
      if (journal) {
        const views = await run({ kind: 'list', folder: source.folder }).catch(() => []);
        const madeAt = views.find(({ id }) => id === source.id)?.madeAt;
        void journal.append({
          act: 'backup-restored',
          about: null,
          details: { ...(madeAt && { madeAt }), ...(reports && { reports: reports.length }) },
        });
      }
      return state;
    } finally {
      goOn?.();
    }
  }

  return {
    look,
    make,
    keepUp: () => {
      const { openMode } = workspaces.current();
      if (openMode === 'read-only' || workspaces.currentId() === practiceWorkspaceId) return;
      // Told by the home screen.
      make('start').catch(() => undefined);
    },
    keepBefore: async () => {
      if (workspaces.currentId() === practiceWorkspaceId) return;
      // What is wrong is told on the home screen; the act itself can be undone.
      await enqueue('backup', (watch) => makeNow('import', watch)).catch(() => undefined);
    },
    cancel: () => running?.abort(),
    list: async (folder) => run({ kind: 'list', folder: folder ?? place().folder }),
    preview: async (folder, id) => {
      const { dataFolder, folder: own } = place();
      return run({ kind: 'compare', dataFolder, source: { folder: folder ?? own, id } });
    },
    restore: async (folder, id, reports) => restore({ folder: folder ?? place().folder, id }, reports),
    changeSecond: async (change) =>
      changeSecond((former) => change && { key: null, lastAt: null, files: [], ...former, ...change }),
    lockSecond: async (passphrase) => {
      const key = passphrase === null ? null : await run({ kind: 'make-key', passphrase });
      // What lies there already stays as it was written; the next file is locked, or no longer.
      return changeSecond((former) => former && { ...former, key });
    },
    lookAtPack,
    readPack: async (path, passphrase) => {
      const found = await runJob('handover', { kind: 'inspect-pack', path, passphrase });
      const { madeAt, workspaceName, machine: from, counts, damaged } = found;
      return { madeAt, workspaceName, machine: from, counts, damaged };
    },
    takeInPack: async (path, passphrase) => {
      const { folder } = place();
      const { id } = await runJob('handover', { kind: 'take-in-pack', folder, path, passphrase });
      return { id };
    },
    writeHandover: async (path, passphrase) => {
      const program = workspaces.current();
      refuseWriting(program);
      const { dataFolder, folder } = place();
      await enqueue('handover', async (watch) => {
        const made = await run({ kind: 'make', dataFolder, folder, reason: 'request', machine }, watch);
        if (made.state === 'lost') throw new ProblemError('unreadable-file', { file: made.faults[0] ?? '' });
        const source = { folder, id: made.id };
        const lock = passphrase === null ? null : { passphrase };
        await run({ kind: 'write-pack', source, path, lock }, watch);
        if (made.isNew) tellMade(program.journal, 'request', made.state);
      });
      void program.journal?.append({
        act: 'handed-over',
        about: null,
        details: { locked: passphrase === null ? 'no' : 'yes' },
      });
    },
    takeOver: async (path, passphrase) => {
      let taken: { madeAt: string; machine: string } | null = null;
      const state = await workspaces.takeOver(async (dataFolder) => {
        const folder = backupFolderOf(dataFolder);
        await enqueue('handover', async (watch) => {
          const pack = await run({ kind: 'take-in-pack', folder, path, passphrase }, watch);
          taken = { madeAt: pack.madeAt, machine: pack.machine };
          const source = { folder, id: pack.id };
          const swap = await run(
            { kind: 'prepare-restore', dataFolder, folder, machine, source, reports: null },
            watch,
          );
          await run({ kind: 'commit-restore', dataFolder, swap });
        });
      });
      if (taken)
        void workspaces.current().journal?.append({ act: 'taken-over', about: null, details: taken });
      return state;
    },
    folder: () => place().folder,
  };
}

function tellMade(journal: Journal | undefined, reason: BackupReason, state: BackupView['state']): void {
  void journal?.append({
    act: 'backed-up',
    about: null,
    details: { reason, ...(state !== 'whole' && { damaged: 1 }) },
  });
}

function lostProblem([file = '']: readonly string[]): Problem {
  return { code: 'unreadable-file', details: { file, reason: 'checksum' } };
}
