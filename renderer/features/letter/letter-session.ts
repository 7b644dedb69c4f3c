import type { Problem } from '../../../core/contract/problem.ts';
import type { OpenedLetter, Saved } from '../../../core/contract/views.ts';
import type { Letter } from '../../../core/model/letter.ts';
import { readProblem } from '../../components/read-problem.ts';

/** From the last key to the save, and the longest that continuous typing stays unsaved; as in a report. */
export const savePauseMs = 1_200;
export const saveAtLatestMs = 3_000;
export const retryMs = 5_000;

export type LetterView = {
  letter: Letter;
  savedAt: string | null;
  save: { status: 'unchanged' | 'pending' | 'saving' | 'saved' } | { status: 'failed'; problem: Problem };
  /** Counts the times that the letter was replaced as a whole: the fields then show it anew. */
  replacedCount: number;
  /** Of two places' letters the one that was not chosen; it is kept until the letter is left. */
  laidAside: Letter | null;
};

type Opened = Pick<OpenedLetter, 'letter' | 'version' | 'savedAt'>;

/** Owns one letter while it is edited: what stands on the screen, and the saves. Knows neither React nor the page. */
export class LetterSession {
  private letter: Letter;
  private onDisk: Letter;
  private version: number;
  private savedAt: string | null;
  private save: LetterView['save'] = { status: 'unchanged' };
  private replacedCount = 0;
  private laidAside: Letter | null = null;
  private isDisposed = false;
  private running: Promise<void> | null = null;
  private saveTimer: ReturnType<typeof setTimeout> | undefined;
  private latestTimer: ReturnType<typeof setTimeout> | undefined;
  private view: LetterView | null = null;
  private readonly listeners = new Set<() => void>();
  private readonly write: (letter: Letter, expectedVersion: number) => Promise<Saved>;

  constructor(opened: Opened, write: (letter: Letter, expectedVersion: number) => Promise<Saved>) {
    this.letter = opened.letter;
    this.onDisk = opened.letter;
    this.version = opened.version;
    this.savedAt = opened.savedAt;
    this.write = write;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getView = (): LetterView => {
    const { letter, savedAt, save, replacedCount, laidAside } = this;
    this.view ??= { letter, savedAt, save, replacedCount, laidAside };
    return this.view;
  };

  /** A new letter that nobody touched is nothing that could be lost. */
  get hasUnsaved(): boolean {
    return this.letter !== this.onDisk;
  }

  change(change: (letter: Letter) => Letter): void {
    const next = change(this.letter);
    if (next === this.letter) return;
    this.letter = next;
    this.planSave();
    this.publish();
  }

  /** Saves what is there, after a save that runs; resolves to whether the disk now holds it. A file is made from it. */
  async saveNow(): Promise<boolean> {
    while (this.running) await this.running;
    if (this.hasUnsaved || this.version === 0) await this.runSave();
    return !this.hasUnsaved && this.version > 0;
  }

  /** Goes on with what another place has saved; what was written here is laid aside. */
  adopt(opened: Opened): void {
    this.clearTimers();
    this.laidAside = this.letter;
    this.letter = opened.letter;
    this.onDisk = opened.letter;
    this.version = opened.version;
    this.savedAt = opened.savedAt;
    this.save = { status: 'saved' };
    this.replacedCount += 1;
    this.publish();
  }

  /** Saves over what another place has saved, which is laid aside. */
  async overwrite(opened: Opened): Promise<boolean> {
    this.version = opened.version;
    this.laidAside = opened.letter;
    return this.saveNow();
  }

  /** Goes on with the letter that was laid aside, and lays this one aside. */
  exchange(): void {
    const { letter, laidAside } = this;
    if (!laidAside) return;
    this.letter = laidAside;
    this.laidAside = letter;
    this.replacedCount += 1;
    this.planSave();
    this.publish();
  }

  forgetLaidAside(): void {
    this.laidAside = null;
    this.publish();
  }

  /** The letter is left: nothing more is tried by itself. */
  dispose(): void {
    this.isDisposed = true;
    this.clearTimers();
  }

  private planSave(): void {
    if (this.save.status === 'failed') {
      if (this.save.problem.code === 'stale-version') return;
    } else if (this.save.status !== 'saving') this.save = { status: 'pending' };
    clearTimeout(this.saveTimer);
    this.saveTimer = setTimeout(() => void this.saveNow(), savePauseMs);
    this.latestTimer ??= setTimeout(() => void this.saveNow(), saveAtLatestMs);
  }

  private runSave(): Promise<void> {
    const running = this.writeOnce().finally(() => {
      this.running = null;
    });
    this.running = running;
    return running;
  }

  private async writeOnce(): Promise<void> {
    const { letter } = this;
    this.clearTimers();
    if (this.save.status !== 'failed') this.save = { status: 'saving' };
    this.publish();
    try {
      const saved = await this.write(letter, this.version);
      this.version = saved.version;
      this.savedAt = saved.savedAt;
      this.onDisk = letter;
      this.save = { status: 'saved' };
      if (this.hasUnsaved) this.planSave();
    } catch (error) {
      const problem = readProblem(error);
      this.save = { status: 'failed', problem };
      if (problem.code !== 'stale-version' && !this.isDisposed) {
        clearTimeout(this.saveTimer);
        this.saveTimer = setTimeout(() => void this.saveNow(), retryMs);
      }
    }
    this.publish();
  }

  private clearTimers(): void {
    clearTimeout(this.saveTimer);
    clearTimeout(this.latestTimer);
    this.latestTimer = undefined;
  }

  private publish(): void {
    this.view = null;
    for (const listener of this.listeners) listener();
  }
}
