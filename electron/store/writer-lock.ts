import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { ProblemError } from '../../core/contract/problem.ts';
import { lockHolder, type LockHolder, type LockState } from '../../core/model/lock-holder.ts';
import { errorCode, fileProblem } from './file-problem.ts';
import { systemFiles, type FileSystem } from './file-system.ts';
import type { ProcessIdentity } from './this-process.ts';

export const lockName = 'writer.lock';

/** Silence is measured in what this program itself has watched, never by comparing clocks. */
const beatMs = 10_000;
const silentAfterMs = 30_000;
/** A watcher that slept has watched nothing meanwhile. */
const longestWatchMs = 15_000;

/** Keeps one writer per data folder, also between machines on a share. */
export type WriterLock = {
  /** Takes the lock when it is free, or left behind by a process of this machine that is no more. */
  acquire: () => Promise<LockState>;
  look: () => Promise<LockState>;
  /** Takes the lock from a holder that is silent, after the user has been asked. Rejects when another has it by now. */
  takeOver: (holderId: string) => Promise<void>;
  /** Before each replacement of a file: rejects with `folder-in-use` unless the lock is ours, or free. */
  check: () => Promise<void>;
  release: () => Promise<void>;
};

const lockFile = lockHolder.extend({ machineKey: z.string(), beat: z.int() });
type LockFile = z.infer<typeof lockFile>;

export function openWriterLock(
  folder: string,
  identity: ProcessIdentity,
  {
    files = systemFiles,
    now = () => new Date().toISOString(),
    elapsedMs = () => performance.now(),
  }: { files?: FileSystem; now?: () => string; elapsedMs?: () => number } = {},
): WriterLock {
  const path = join(folder, lockName);
  const id = randomUUID();
  let count = 0;
  let own: LockFile | null = null;
  /** Which folder the lock was put into: a share that went away leaves an empty one of the same name. */
  let place = '';
  let timer: NodeJS.Timeout | undefined;
  let watched = { id: '', beat: -1, lookedAtMs: 0, unchangedMs: 0 };

  const read = async (): Promise<LockFile | null> => {
    for (let tries = 0; ; tries += 1) {
      const text = await files.readFile(path, 'utf8').catch((error: unknown) => {
        if (errorCode(error) === 'ENOENT') return null;
        throw fileProblem(error, lockName);
      });
      if (text === null) return null;
      const parsed = lockFile.safeParse(parseJson(text));
      if (parsed.success) return parsed.data;
      // Half written, or damaged: whoever wrote it cannot be told.
      if (tries >= 3) return { ...unknownHolder, id: `damaged-${text.length}` };
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };

  const writeTemporary = async (content: LockFile): Promise<string> => {
    count += 1;
    const temporary = join(folder, `.${lockName}.${id}-${count}.tmp`);
    const file = await files.open(temporary, 'wx');
    try {
      await file.writeFile(`${JSON.stringify(content)}\n`);
    } finally {
      await file.close();
    }
    return temporary;
  };

  /** False when another was faster. */
  const create = async (): Promise<boolean> => {
    const { machine, machineKey, user, processId } = identity;
    const content = { id, machine, machineKey, user, processId, since: now(), beat: 0 };
    await files.mkdir(folder, { recursive: true });
    const temporary = await writeTemporary(content);
    try {
      await files.link(temporary, path).catch(async (error: unknown) => {
        if (errorCode(error) === 'EEXIST') throw error;
        // A disk without links: the name is taken first and filled after.
        const file = await files.open(path, 'wx');
        try {
          await file.writeFile(`${JSON.stringify(content)}\n`);
        } finally {
          await file.close();
        }
      });
    } catch (error) {
      if (errorCode(error) === 'EEXIST') return false;
      throw error;
    } finally {
      await files.rm(temporary, { force: true }).catch(() => undefined);
    }
    own = content;
    place = await identify();
    timer = setInterval(() => void beat(), beatMs);
    timer.unref();
    return true;
  };

  const identify = async (): Promise<string> => {
    const found = await files.stat(folder, { bigint: true });
    return `${found.dev} ${found.ino}`;
  };

  /** A beat that fails is no harm: the next save looks at the lock itself. */
  const beat = async (): Promise<void> => {
    const found = await read().catch(() => null);
    if (!own || found?.id !== id) return;
    own = { ...own, beat: own.beat + 1 };
    try {
      await files.rename(await writeTemporary(own), path);
    } catch (error) {
      console.warn(error);
    }
  };

  const stop = () => {
    clearInterval(timer);
    own = null;
  };

  /** Left behind by a process of this very machine that is no more: nobody needs to be asked. */
  const isLeftBehind = ({ machineKey, processId }: LockFile) =>
    machineKey === identity.machineKey && processId !== identity.processId && !identity.isAlive(processId);

  const describe = (found: LockFile | null): LockState => {
    if (!found) return { status: 'free' };
    if (found.id === id) return { status: 'ours' };
    const { beat: _beat, machineKey: _key, ...holder } = found;
    return { status: watchBeat(found) ? 'silent' : 'alive', holder };
  };

  const watchBeat = ({ id: holderId, beat: seen }: LockFile): boolean => {
    const lookedAtMs = elapsedMs();
    const isSame = watched.id === holderId && watched.beat === seen;
    const unchangedMs = isSame
      ? watched.unchangedMs + Math.min(lookedAtMs - watched.lookedAtMs, longestWatchMs)
      : 0;
    watched = { id: holderId, beat: seen, lookedAtMs, unchangedMs };
    return unchangedMs >= silentAfterMs;
  };

  /** Two that break the same lock at once: the second finds that what it moved is not what it meant. */
  const remove = async (holderId: string): Promise<boolean> => {
    count += 1;
    const aside = join(folder, `.${lockName}.${id}-${count}.tmp`);
    try {
      await files.rename(path, aside);
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return true;
      throw error;
    }
    const moved = lockFile.safeParse(parseJson(await files.readFile(aside, 'utf8').catch(() => '')));
    const isOther = moved.success && moved.data.id !== holderId;
    if (isOther) await files.link(aside, path).catch(() => undefined);
    await files.rm(aside, { force: true });
    return !isOther;
  };

  const acquire = async (): Promise<LockState> => {
    try {
      const found = await read();
      if (found?.id === id) return { status: 'ours' };
      if (found && (!isLeftBehind(found) || !(await remove(found.id)))) return describe(found);
      return (await create()) ? { status: 'ours' } : describe(await read());
    } catch (error) {
      throw fileProblem(error, lockName);
    }
  };

  const refuse = (holder: LockHolder): never => {
    throw new ProblemError('folder-in-use', { folder, machine: holder.machine, user: holder.user });
  };

  return {
    acquire,
    look: async () => describe(await read()),
    takeOver: async (holderId) => {
      const found = await read();
      if (found && found.id !== id) {
        if (found.id !== holderId || describe(found).status !== 'silent') refuse(found);
        if (!(await remove(holderId))) refuse(found);
      }
      const state = await acquire();
      if (state.status === 'alive' || state.status === 'silent') refuse(state.holder);
    },
    check: async () => {
      if (!own) {
        const state = await acquire();
        if (state.status === 'alive' || state.status === 'silent') refuse(state.holder);
        return;
      }
      const found = await read();
      if (found?.id === id) return;
      stop();
      if (found) refuse(found);
      if ((await identify().catch(() => '')) !== place) throw new ProblemError('folder-missing', { folder });
      await acquire(); // somebody removed the file, the folder is still ours
    },
    release: async () => {
      if (!own) return;
      stop();
      const found = await read().catch(() => null);
      if (found?.id === id) await files.rm(path, { force: true }).catch(() => undefined);
    },
  };
}

const unknownHolder = {
  machine: '',
  machineKey: '',
  user: '',
  processId: 0,
  since: '1970-01-01T00:00:00.000Z',
  beat: 0,
};

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // refused by the schema
  }
}
