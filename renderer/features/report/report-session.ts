import type { Saved } from '../../../core/contract/views.ts';
import type { Instant } from '../../../core/model/instant.ts';
import type { Report } from '../../../core/model/report.ts';
import { carryState, isTextLocked, takeState } from '../../../core/rules/rounds/lock-report.ts';
import type { History, HistoryStep } from '../../../core/rules/rounds/pack-history.ts';
import { Autosave, type SaveState } from '../../components/autosave.ts';

/** Typing that pauses longer than this begins a new step of undo. */
export const stepPauseMs = 500;
const longestHistory = 1_000;

/** Only so many steps are kept over a restart. */
const longestKeptHistory = 200;

/** What the page shows of a session; a new object whenever something in it changes. */
export type SessionView = {
  report: Report;
  savedAt: Instant | null;
  save: SaveState;
  canUndo: boolean;
  canRedo: boolean;
  /** The data may only be looked at. */
  isReadOnly: boolean;
  /** Counts undo, redo and replacement: what was typed into fields must give way to the record. */
  restored: { count: number; place: string };
};

/** The text may only be read: the report was issued, or the data may only be looked at. */
export function isReportLocked({ report, isReadOnly }: SessionView): boolean {
  return isReadOnly || isTextLocked(report);
}

/** The steps that lead up to the report as the disk holds it. */
export type SavedSteps = History & { present: Report; version: number; savedAt: Instant };

type Change = (report: Report) => Report;
type SaveReport = (report: Report, expectedVersion: number) => Promise<Saved>;
type Opened = { report: Report; version: number; savedAt: Instant | null };

/**
 * Owns one report while it is edited: the present state and one history for prose, figures, lists and header alike.
 * Steps are plain data, so that a history can be kept. Knows neither React nor the page.
 */
export class ReportSession {
  private present: Report;
  private past: HistoryStep[] = [];
  private future: HistoryStep[] = [];
  /** The place of the step that further typing still joins; null when the next change begins a new one. */
  private openPlace: string | null = null;
  /** Typed but not yet worked into the report; its change is complete in itself, so a later one replaces it. */
  private pending: { place: string; change: Change } | null = null;
  private restored = { count: 0, place: '' };
  private pauseTimer: ReturnType<typeof setTimeout> | undefined;
  private view: SessionView | null = null;
  private readonly listeners = new Set<() => void>();
  private readonly autosave: Autosave<Report>;

  private readonly isReadOnly: boolean;

  /** `kept`: the steps of earlier today that lead up to what was opened. `isReadOnly`: nothing is ever written. */
  constructor(
    opened: Opened,
    write: SaveReport,
    { kept = null, isReadOnly = false }: { kept?: History | null; isReadOnly?: boolean } = {},
  ) {
    this.isReadOnly = isReadOnly;
    this.past = [...(kept?.past ?? [])];
    this.future = [...(kept?.future ?? [])];
    this.present = opened.report;
    this.autosave = new Autosave({
      opened: { ...opened, value: opened.report },
      read: () => {
        this.takeIn();
        return this.present;
      },
      write,
      onChange: () => this.publish(),
    });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getView = (): SessionView => {
    this.view ??= {
      report: this.present,
      savedAt: this.autosave.savedAt,
      save: this.autosave.state,
      canUndo: (this.past.length > 0 || this.pending !== null) && !this.isLocked,
      canRedo: this.future.length > 0 && this.pending === null && !this.isLocked,
      isReadOnly: this.isReadOnly,
      restored: this.restored,
    };
    return this.view;
  };

  /**
   * Typing at a place. `change` tells the place's whole new state and is worked in at the next pause, so a key costs
   * nothing; keys at one place without a pause make one step.
   */
  announce(place: string, change: Change): void {
    if (this.isLocked) return;
    if ((this.pending?.place ?? this.openPlace ?? place) !== place) this.settle();
    const isFirst = this.pending === null;
    this.pending = { place, change };
    clearTimeout(this.pauseTimer);
    this.pauseTimer = setTimeout(() => this.settle(), stepPauseMs);
    this.planSave();
    if (isFirst) this.publish();
  }

  /** A change that is a step by itself: a row added, a box ticked. */
  change(place: string, change: Change): void {
    if (this.isLocked) return;
    this.settle();
    this.apply(place, change);
    this.openPlace = null;
    if (!this.autosave.isOnDisk(this.present)) this.planSave();
    this.publish();
  }

  /** A change from outside the page, as one step: the page then shows the record anew. */
  replace(place: string, change: Change): void {
    if (this.isLocked) return;
    this.settle();
    const before = this.present;
    this.apply(place, change);
    this.openPlace = null;
    if (this.present === before) return;
    this.restored = { count: this.restored.count + 1, place: '' };
    if (!this.autosave.isOnDisk(this.present)) this.planSave();
    this.publish();
  }

  /** Works typed text into the report and ends the step. */
  settle(): void {
    clearTimeout(this.pauseTimer);
    this.takeIn();
    this.openPlace = null;
  }

  undo(): void {
    this.step('past', 'future');
  }

  redo(): void {
    this.step('future', 'past');
  }

  /** Saves what is there, after a save that runs; resolves to whether the disk now holds it. */
  saveNow(): Promise<boolean> {
    return this.isReadOnly ? Promise.resolve(this.autosave.isOnDisk(this.present)) : this.autosave.saveNow();
  }

  /** What can be kept for the next start; null while something is not on disk. */
  readSavedSteps(): SavedSteps | null {
    const { present } = this;
    const { savedAt, version } = this.autosave;
    if (this.pending || !this.autosave.isOnDisk(present) || savedAt === null) return null;
    return {
      present,
      version,
      savedAt,
      past: this.past.slice(-longestKeptHistory),
      future: this.future.slice(-longestKeptHistory),
    };
  }

  /** Whether leaving now would lose something; a new draft that nobody touched is nothing. */
  get hasUnsaved(): boolean {
    return this.pending !== null || this.autosave.isUnsaved(this.present);
  }

  /** Goes on with the version that another place has saved; the text written here remains one undo away. */
  adopt(opened: Opened): void {
    this.settle();
    this.apply('', () => opened.report);
    this.openPlace = null;
    this.autosave.adopt({ ...opened, value: opened.report });
    this.restored = { count: this.restored.count + 1, place: '' };
    this.publish();
  }

  /** Saves over the version that another place has saved. */
  overwrite(version: number): Promise<boolean> {
    return this.autosave.overwrite(version);
  }

  /**
   * Does an act with the saved report (submit, approve, issue). Its change of state is no step of the history: undo takes
   * back what was written, never what the office has done. Rejects with what could not be saved or done.
   */
  async runAct(act: (expectedVersion: number) => Promise<Opened | null>): Promise<boolean> {
    this.settle();
    try {
      return await this.autosave.runAlone(async (version) => {
        const before = this.present;
        const acted = await act(version);
        if (!acted) return false;
        const isUntouched = this.present === before;
        this.present = takeState(this.present, acted.report);
        this.autosave.adopt({ ...acted, value: isUntouched ? this.present : acted.report });
        if (!isUntouched || this.pending) this.planSave();
        this.openPlace = null;
        return true;
      });
    } finally {
      this.publish();
    }
  }

  dispose(): void {
    clearTimeout(this.pauseTimer);
    this.autosave.dispose();
  }

  private get isLocked(): boolean {
    return this.isReadOnly || isTextLocked(this.present);
  }

  private step(from: 'past' | 'future', to: 'past' | 'future'): void {
    if (this.isLocked) return;
    this.settle();
    const step = this[from].pop();
    if (!step) return;
    this[to].push({ report: this.present, place: step.place });
    this.present = carryState(step.report, this.present);
    this.restored = { count: this.restored.count + 1, place: step.place };
    this.planSave();
    this.publish();
  }

  /** Works typed text in while its step stays open, so that a save in the middle of a sentence makes no new step. */
  private takeIn(): void {
    const { pending } = this;
    if (!pending) return;
    this.pending = null;
    this.apply(pending.place, pending.change);
    this.publish();
  }

  private apply(place: string, change: Change): void {
    const next = change(this.present);
    if (next === this.present) return;
    if (this.openPlace !== place) {
      this.past.push({ report: this.present, place });
      if (this.past.length > longestHistory) this.past.shift();
    }
    this.openPlace = place;
    this.future = [];
    this.present = next;
  }

  private planSave(): void {
    this.view = null;
    this.autosave.plan();
  }

  private publish(): void {
    this.view = null;
    for (const listener of this.listeners) listener();
  }
}
