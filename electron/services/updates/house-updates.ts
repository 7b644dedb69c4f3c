import type { KeyObject } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { ProblemError } from '../../../core/contract/problem.ts';
import type { UpdateOffer, UpdateStatus } from '../../../core/contract/updates.ts';
import { releaseVersion } from '../../../core/model/update-manifest.ts';
import { checkUpdate, type Installed } from '../../../core/rules/updates/check-update.ts';
import { compareVersions } from '../../../core/rules/updates/compare-versions.ts';
import { listNews } from '../../../core/rules/updates/list-news.ts';
import { fileProblem } from '../../store/file-problem.ts';
import { systemFiles } from '../../store/file-system.ts';
import { requireSpace } from '../../store/require-space.ts';
import { writeDurably } from '../../store/write-durably.ts';
import { createProof, openUpdate, readInstaller, refuseUpdate, type OpenedUpdate } from './update-file.ts';

/** What is done with a proved installer: the one place where something outside the program is started. */
export type InstallerLauncher = {
  /** Whether this installation can be replaced by starting the installer; else the file is shown. */
  readonly canStart: boolean;
  /** Resolves when it runs, apart from this program; rejects when the system refuses. */
  start(path: string): Promise<void>;
  show(path: string): void;
};

export type HouseUpdates = {
  look(): UpdateStatus;
  /** Proves a file and tells what it brings; changes nothing. */
  read(path: string): Promise<UpdateOffer>;
  /** Only what `read` has offered. `onReady`: what must be on disk before the program may be ended. */
  install(
    updateId: string,
    onReady: () => Promise<void>,
  ): Promise<{ outcome: 'started' | 'shown'; fileName: string }>;
  cancel(): void;
  /** The version that ran here before this one, told once; null when it was this one, a newer one or none. */
  takeNews(): Promise<string | null>;
  /** Removes private copies of versions that are installed by now. */
  clearUsed(): Promise<void>;
};

type Options = {
  installed: Installed;
  keys: readonly KeyObject[];
  /** Remembers which version was last started. */
  seenFile: string;
  /** Where private copies lie, each in a folder of its own that others cannot enter. */
  folder: string;
  launcher: InstallerLauncher;
  /** Rejects when the data could not be backed up: nothing is installed then. */
  backUp: (signal: AbortSignal) => Promise<void>;
  newId: () => string;
};

export function createHouseUpdates({
  installed,
  keys,
  seenFile,
  folder,
  launcher,
  backUp,
  newId,
}: Options): HouseUpdates {
  const offered = new Map<string, { path: string; opened: OpenedUpdate }>();
  let activity: UpdateStatus['activity'] = null;
  let running: AbortController | null = null;

  async function prepare(path: string, opened: OpenedUpdate, signal: AbortSignal): Promise<string> {
    const { version, installer } = opened.manifest;
    const own = join(folder, `${version}-${newId()}`);
    try {
      // Only one is wanted at a time.
      await rm(folder, { recursive: true, force: true });
      await mkdir(own, { recursive: true, mode: 0o700 });
      await requireSpace(systemFiles, own, installer.size, basename(path));
      const copy = join(own, installer.name);
      await copyInstaller(path, opened, copy, signal);
      activity = { step: 'backup', done: 0, total: 0 };
      await backUp(signal);
      await proveCopy(path, copy, opened, signal);
      return copy;
    } catch (error) {
      await rm(own, { recursive: true, force: true }).catch(() => undefined);
      throw error instanceof ProblemError ? error : fileProblem(error, basename(path));
    }
  }

  async function copyInstaller(
    path: string,
    opened: OpenedUpdate,
    copy: string,
    signal: AbortSignal,
  ): Promise<void> {
    const { size, sha512 } = opened.manifest.installer;
    const proof = createProof();
    const file = await open(copy, 'wx', 0o700);
    try {
      for await (const chunk of readInstaller(path, opened)) {
        requireGoingOn(signal);
        proof.add(chunk);
        if (proof.size() > size) break;
        await file.writeFile(chunk);
        activity = { step: 'copy', done: proof.size(), total: size };
      }
      await file.sync();
    } finally {
      await file.close();
    }
    if (proof.size() < size) throw refuseUpdate('cut', path);
    if (proof.size() > size || proof.sha512() !== sha512) throw refuseUpdate('damaged', path);
  }

  /** Reads back what lies on the disk, after whatever came between: that file is started and no other. */
  async function proveCopy(
    path: string,
    copy: string,
    opened: OpenedUpdate,
    signal: AbortSignal,
  ): Promise<void> {
    const { size, sha512 } = opened.manifest.installer;
    const proof = createProof();
    try {
      for await (const chunk of createReadStream(copy, { highWaterMark: 1 << 20 })) {
        requireGoingOn(signal);
        proof.add(chunk as Buffer);
        activity = { step: 'check', done: proof.size(), total: size };
      }
    } catch (error) {
      if (error instanceof ProblemError) throw error;
      throw refuseUpdate('changed-since', path, error);
    }
    if (proof.size() !== size || proof.sha512() !== sha512) throw refuseUpdate('changed-since', path);
  }

  return {
    look: () => ({
      version: installed.version,
      canProve: keys.length > 0,
      startsInstaller: launcher.canStart,
      activity,
    }),
    read: async (path) => {
      const opened = await openUpdate(path, keys);
      const { version, platform, arch, installer, releases } = opened.manifest;
      const mismatch = checkUpdate(opened.manifest, installed);
      if (mismatch !== null) {
        const system = mismatch === 'other-system' ? platform : arch;
        throw new ProblemError('update-refused', {
          reason: mismatch,
          file: basename(path),
          version,
          installed: installed.version,
          system,
        });
      }
      const updateId = newId();
      offered.clear();
      offered.set(updateId, { path, opened });
      return {
        updateId,
        fileName: basename(path),
        version,
        installerBytes: installer.size,
        news: listNews(releases, installed.version),
      };
    },
    install: async (updateId, onReady) => {
      const offer = offered.get(updateId);
      if (!offer || running) throw new ProblemError('record-missing', { kind: 'update' });
      running = new AbortController();
      try {
        const { path, opened } = offer;
        activity = { step: 'copy', done: 0, total: opened.manifest.installer.size };
        const copy = await prepare(path, opened, running.signal);
        const fileName = basename(copy);
        activity = { step: 'start', done: 0, total: 0 };
        if (!launcher.canStart) {
          launcher.show(copy);
          return { outcome: 'shown', fileName };
        }
        await onReady();
        await launcher.start(copy).catch(async (error: unknown) => {
          await rm(folder, { recursive: true, force: true }).catch(() => undefined);
          throw refuseUpdate('not-started', path, error);
        });
        return { outcome: 'started', fileName };
      } finally {
        running = null;
        activity = null;
      }
    },
    cancel: () => running?.abort(),
    takeNews: async () => {
      const seen = await readSeen(seenFile);
      if (seen === installed.version) return null;
      await writeDurably(seenFile, JSON.stringify({ version: installed.version }));
      return seen !== null && compareVersions(installed.version, seen) > 0 ? seen : null;
    },
    clearUsed: async () => {
      for (const name of await readdir(folder).catch(() => [])) {
        const [version = ''] = name.split('-');
        const isWaiting =
          releaseVersion.safeParse(version).success && compareVersions(version, installed.version) > 0;
        if (!isWaiting) await rm(join(folder, name), { recursive: true, force: true });
      }
    },
  };
}

function requireGoingOn(signal: AbortSignal): void {
  if (signal.aborted) throw new ProblemError('cancelled');
}

/** Null when nothing ran here before, or the file tells nothing. */
async function readSeen(path: string): Promise<string | null> {
  try {
    return z.object({ version: releaseVersion }).parse(JSON.parse(await readFile(path, 'utf8'))).version;
  } catch {
    return null;
  }
}
