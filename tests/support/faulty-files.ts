import type { FileHandle } from 'node:fs/promises';
import { link, mkdir, readFile, rename, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { systemFiles, type FileSystem } from '../../electron/store/file-system.ts';

/** What a power cut leaves of bytes that were written and not yet synced. */
export const remains = ['kept', 'torn', 'zero-filled', 'lost'] as const;
export type Remains = (typeof remains)[number];

export class PowerCut extends Error {}

type FolderChange = { folder: string; undo: () => Promise<void> };

/**
 * The real file system with a fault at the n-th call: that call alone fails, or the power goes and nothing works any more.
 * `settle` then leaves on the disk what a power cut may leave: of a folder's changes since its last sync only the first `kept`,
 * and of unsynced bytes the given remains.
 */
export class FaultyFiles {
  readonly calls: string[] = [];
  readonly files: FileSystem;
  readonly #faultAt: number;
  readonly #fault: string;
  readonly #aside: string;
  readonly #unsynced = new Set<string>();
  #changes: FolderChange[] = [];
  #backups = 0;
  #isOff = false;

  /** `aside`: a folder on the same disk for what may have to be undone. `fault`: `power-cut`, or a code such as `EIO`. */
  constructor(aside: string, faultAt: number, fault: string) {
    this.#aside = aside;
    this.#faultAt = faultAt;
    this.#fault = fault;
    this.files = this.#wrap();
  }

  get pendingChanges(): number {
    return this.#changes.length;
  }

  async settle(kept: number, bytes: Remains): Promise<void> {
    for (const path of this.#unsynced) await spoil(path, bytes);
    for (const { undo } of this.#changes.slice(kept).toReversed()) await undo();
  }

  #step(name: string): void {
    if (this.#isOff) throw new PowerCut(name);
    this.calls.push(name);
    if (this.calls.length !== this.#faultAt) return;
    if (this.#fault === 'power-cut') {
      this.#isOff = true;
      throw new PowerCut(name);
    }
    throw Object.assign(new Error(`${this.#fault} ${name}`), { code: this.#fault });
  }

  #wrap(): FileSystem {
    const step = (name: string) => this.#step(name);
    const real = systemFiles;
    const pass =
      <Call extends (...args: never[]) => Promise<unknown>>(name: string, call: Call) =>
      async (...args: Parameters<Call>) => {
        step(name);
        return call(...args);
      };
    const wrapped = {
      readdir: pass('readdir', real.readdir),
      readFile: pass('readFile', real.readFile),
      stat: pass('stat', real.stat),
      statfs: pass('statfs', real.statfs),
      mkdir: async (path: string, options: { recursive: true }) => {
        step('mkdir');
        const first = await mkdir(path, options);
        if (first) this.#note(dirname(first), () => rm(first, { recursive: true, force: true }));
        return first;
      },
      link: async (from: string, to: string) => {
        step('link');
        await link(from, to);
        this.#note(dirname(to), () => rm(to, { force: true }));
      },
      rename: async (from: string, to: string) => {
        step('rename');
        const backup = await this.#backUp(to);
        await rename(from, to);
        if (this.#unsynced.delete(from)) this.#unsynced.add(to);
        this.#note(dirname(to), async () => {
          await rename(to, from);
          if (backup) await rename(backup, to);
        });
      },
      rm: async (path: string, options: { force: true; recursive?: true }) => {
        step('rm');
        if (options.recursive) return this.#removeAll(path);
        const backup = await this.#backUp(path);
        await rm(path, options);
        this.#unsynced.delete(path);
        if (backup) this.#note(dirname(path), () => rename(backup, path));
      },
      open: async (path: string, flags: string) => {
        step(`open ${flags}`);
        const wasThere = await isThere(path);
        const handle = await real.open(path, flags);
        if (!wasThere) this.#note(dirname(path), () => rm(path, { force: true }));
        return this.#wrapHandle(path, handle);
      },
    };
    return wrapped as unknown as FileSystem;
  }

  #wrapHandle(path: string, handle: FileHandle): Pick<FileHandle, 'writeFile' | 'sync' | 'close'> {
    return {
      writeFile: async (bytes) => {
        try {
          this.#step('write');
        } catch (error) {
          // The n-th call may have written a part before it failed.
          await handle.write(Buffer.from('{"schemaVersion":1,"version":'));
          this.#unsynced.add(path);
          throw error;
        }
        await handle.writeFile(bytes);
        this.#unsynced.add(path);
      },
      sync: async () => {
        this.#step('sync');
        await handle.sync();
        this.#unsynced.delete(path);
        this.#changes = this.#changes.filter(({ folder }) => folder !== path);
      },
      close: async () => {
        await handle.close(); // a dead process leaves no open files either
        this.#step('close');
      },
    };
  }

  /** A whole folder goes in one step here: what is half removed looks the same to whoever reads by name. */
  async #removeAll(path: string): Promise<void> {
    if (!(await isThere(path))) return;
    this.#backups += 1;
    const backup = join(this.#aside, `${this.#backups}`);
    await rename(path, backup);
    this.#note(dirname(path), () => rename(backup, path));
  }

  #note(folder: string, undo: () => Promise<void>): void {
    this.#changes.push({ folder, undo });
  }

  async #backUp(path: string): Promise<string | null> {
    if (!(await isThere(path))) return null;
    this.#backups += 1;
    const backup = join(this.#aside, `${this.#backups}`);
    await link(path, backup);
    return backup;
  }
}

async function spoil(path: string, bytes: Remains): Promise<void> {
  if (bytes === 'kept' || !(await isThere(path))) return;
  const content = await readFile(path);
  if (bytes === 'lost') await truncate(path, 0);
  else if (bytes === 'torn') await truncate(path, Math.floor(content.length / 2));
  else await writeFile(path, Buffer.alloc(content.length));
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
