import { ProblemError, type Problem } from '../../core/contract/problem.ts';
import type { Saved } from '../../core/contract/views.ts';
import type { Instant } from '../../core/model/instant.ts';
import { readProblem } from './read-problem.ts';

/** From the last key to the save; with the write it stays under 2 s. */
export const savePauseMs = 1_200;
/** The longest that continuous typing stays unsaved; with the write it stays under 10 s. */
export const saveAtLatestMs = 3_000;
export const firstRetryMs = 5_000;
const longestRetryMs = 60_000;

export type SaveState =
  { status: 'unchanged' | 'pending' | 'saving' | 'saved' } | { status: 'failed'; problem: Problem };

/** A record as the disk holds it; version 0 is one that was never written. */
export type OnDisk<T> = { value: T; version: number; savedAt: Instant | null };

export type AutosaveOptions<T> = {
  opened: OnDisk<T>;
  /** The record as it now stands, with what was typed a moment ago; the same object as long as nothing changed. */
  read: () => T;
  write: (value: T, expectedVersion: number) => Promise<Saved>;
  /** Something of `state`, `savedAt` or `version` is another. */
  onChange: () => void;
};

/**
 * Brings one record to the disk while it is edited: a pause after the last key, at the latest after some seconds, one
 * save after the other, and again when it failed. Of two places' versions somebody has to choose one: a stale version
 * is not tried again. Knows nothing of what the record is.
 */
export class Autosave<T> {
  private readonly options: AutosaveOptions<T>;
  private readonly begun: T;
  private onDisk: T | null;
  private currentVersion: number;
  private currentSavedAt: Instant | null;
  private currentState: SaveState = { status: 'unchanged' };
  private running: Promise<void> | null = null;
  private retryMs = firstRetryMs;
  private isDisposed = false;
  private saveTimer: ReturnType<typeof setTimeout> | undefined;
  private latestTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: AutosaveOptions<T>) {
    const { value, version, savedAt } = options.opened;
    this.options = options;
    this.begun = value;
    this.onDisk = version === 0 ? null : value;
    this.currentVersion = version;
    this.currentSavedAt = savedAt;
  }

  get state(): SaveState {
    return this.currentState;
  }

  get version(): number {
    return this.currentVersion;
  }

  get savedAt(): Instant | null {
    return this.currentSavedAt;
  }

  isOnDisk(value: T): boolean {
    return value === this.onDisk;
  }

  /** Whether leaving with this value would lose something; a new record that nobody touched is nothing. */
  isUnsaved(value: T): boolean {
    return value !== (this.onDisk ?? this.begun);
  }

  /** The record has changed: plans its save. Tells nobody, for who changed it does. */
  plan(): void {
    if (this.isDisposed) return;
    const { currentState: state } = this;
    if (state.status === 'failed' && needsChoice(state.problem)) return;
    clearTimeout(this.saveTimer);
    this.saveTimer = setTimeout(() => void this.saveNow(), savePauseMs);
    this.latestTimer ??= setTimeout(() => void this.saveNow(), saveAtLatestMs);
    if (state.status === 'unchanged' || state.status === 'saved') this.currentState = { status: 'pending' };
  }

  /**
   * Saves what is there, after a save that runs, and what is written meanwhile; resolves to whether the disk now holds
   * it all. A record that was never written is written too: a file may be made from it.
   */
  async saveNow(): Promise<boolean> {
    for (;;) {
      this.options.read();
      while (this.running) await this.running;
      const value = this.options.read();
      if (value === this.onDisk) {
        this.forgetPlanned();
        return true;
      }
      await this.runSave(value);
      if (this.currentState.status === 'failed') return false;
    }
  }

  /** Goes on with what another place, or an act, has written. */
  adopt({ value, version, savedAt }: OnDisk<T>): void {
    this.clearTimers();
    this.onDisk = value;
    this.currentVersion = version;
    this.currentSavedAt = savedAt;
    this.currentState = { status: 'saved' };
  }

  /** Saves over the version that another place has saved. */
  async overwrite(version: number): Promise<boolean> {
    this.currentVersion = version;
    return this.saveNow();
  }

  /**
   * Does something with the saved record that writes it too; saves wait until it is done. Rejects with what could not
   * be saved, or with what `act` says.
   */
  async runAlone<R>(act: (version: number) => Promise<R>): Promise<R> {
    if (!(await this.saveNow())) {
      const { currentState: state } = this;
      throw state.status === 'failed'
        ? new ProblemError(state.problem.code, state.problem.details)
        : new ProblemError('write-failed');
    }
    const acting = act(this.currentVersion);
    this.running = acting.then(
      () => undefined,
      () => undefined,
    );
    try {
      return await acting;
    } finally {
      this.running = null;
    }
  }

  /** The record is left: nothing more is tried by itself. */
  dispose(): void {
    this.isDisposed = true;
    this.clearTimers();
  }

  private runSave(value: T): Promise<void> {
    const running = this.writeOnce(value).finally(() => {
      this.running = null;
    });
    this.running = running;
    return running;
  }

  private async writeOnce(value: T): Promise<void> {
    this.clearTimers();
    if (this.currentState.status !== 'failed') this.currentState = { status: 'saving' };
    this.options.onChange();
    try {
      const saved = await this.options.write(value, this.currentVersion);
      this.currentVersion = saved.version;
      this.currentSavedAt = saved.savedAt;
      this.onDisk = value;
      this.retryMs = firstRetryMs;
      const isPlanned = this.latestTimer !== undefined;
      this.currentState = { status: isPlanned ? 'pending' : 'saved' };
    } catch (error) {
      const problem = readProblem(error);
      this.currentState = { status: 'failed', problem };
      this.planRetry(problem);
    }
    this.options.onChange();
  }

  private planRetry(problem: Problem): void {
    this.clearTimers();
    if (this.isDisposed || needsChoice(problem)) return;
    this.saveTimer = setTimeout(() => void this.saveNow(), this.retryMs);
    this.retryMs = Math.min(this.retryMs * 2, longestRetryMs);
  }

  /** What is on the disk is what is on the page: a change was taken back before it was saved. */
  private forgetPlanned(): void {
    this.clearTimers();
    const status = this.currentSavedAt ? 'saved' : 'unchanged';
    if (this.currentState.status === status) return;
    this.currentState = { status };
    this.options.onChange();
  }

  private clearTimers(): void {
    clearTimeout(this.saveTimer);
    clearTimeout(this.latestTimer);
    this.latestTimer = undefined;
  }
}

/** A stale version does not mend itself: someone has to choose. */
function needsChoice(problem: Problem): boolean {
  return problem.code === 'stale-version';
}
