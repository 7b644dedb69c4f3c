import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Saved } from '../../core/contract/views.ts';
import { Autosave, type OnDisk, type SaveState } from './autosave.ts';

type View<T> = {
  value: T;
  save: SaveState;
  savedAt: string | null;
  canUndo: boolean;
  canRedo: boolean;
};

const keptSteps = 200;

/** One record that saves itself while a part edits it. */
export class RecordSession<T> {
  private value: T;
  private undoSteps: T[] = [];
  private redoSteps: T[] = [];
  private lastField: string | null = null;
  private view: View<T> | null = null;
  private readonly autosave: Autosave<T>;
  private readonly listeners = new Set<() => void>();

  constructor(opened: OnDisk<T>, write: (value: T, expectedVersion: number) => Promise<Saved>) {
    this.value = opened.value;
    this.autosave = new Autosave({
      opened,
      read: () => this.value,
      write,
      onChange: () => this.publish(),
    });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getView = (): View<T> => {
    const { value, autosave } = this;
    this.view ??= {
      value,
      save: autosave.state,
      savedAt: autosave.savedAt,
      canUndo: this.undoSteps.length > 0,
      canRedo: this.redoSteps.length > 0,
    };
    return this.view;
  };

  get hasUnsaved(): boolean {
    return this.autosave.isUnsaved(this.value);
  }

  /** One step of undo; what follows it in the same field (a name that is being typed) belongs to it. */
  change(change: (value: T) => T, field: string | null = null): void {
    const next = change(this.value);
    if (next === this.value) return;
    if (field === null || field !== this.lastField)
      this.undoSteps = [...this.undoSteps, this.value].slice(-keptSteps);
    this.lastField = field;
    this.redoSteps = [];
    this.put(next);
  }

  readonly undo = (): void => {
    const before = this.undoSteps.at(-1);
    if (before === undefined) return;
    this.undoSteps = this.undoSteps.slice(0, -1);
    this.redoSteps = [...this.redoSteps, this.value];
    this.lastField = null;
    this.put(before);
  };

  readonly redo = (): void => {
    const next = this.redoSteps.at(-1);
    if (next === undefined) return;
    this.redoSteps = this.redoSteps.slice(0, -1);
    this.undoSteps = [...this.undoSteps, this.value];
    this.lastField = null;
    this.put(next);
  };

  /** Saves what is there; resolves to whether the disk now holds it. */
  readonly saveNow = (): Promise<boolean> => this.autosave.saveNow();

  /** Saves over the version that another place has saved. */
  readonly overwrite = (version: number): Promise<boolean> => this.autosave.overwrite(version);

  /** Does something that itself writes the record; saves wait. Goes on with what it answers. */
  async runAlone<R extends OnDisk<T>>(act: (version: number) => Promise<R>): Promise<R> {
    const result = await this.autosave.runAlone(act);
    this.value = result.value;
    this.undoSteps = [];
    this.redoSteps = [];
    this.autosave.adopt(result);
    this.publish();
    return result;
  }

  /** The record is left: nothing more is tried by itself. */
  dispose(): void {
    this.autosave.dispose();
  }

  private put(value: T): void {
    this.value = value;
    this.autosave.plan();
    this.publish();
  }

  private publish(): void {
    this.view = null;
    for (const listener of this.listeners) listener();
  }
}

/** The session of one record, for as long as the part stands; the part is drawn anew (`key`) for another record. */
export function useAutosaved<T>(
  opened: OnDisk<T>,
  write: (value: T, expectedVersion: number) => Promise<Saved>,
): View<T> & { session: RecordSession<T> } {
  const [session] = useState(() => new RecordSession(opened, write));
  useEffect(() => () => session.dispose(), [session]);
  return { ...useSyncExternalStore(session.subscribe, session.getView), session };
}
