import type { Problem } from '../../../core/contract/problem.ts';
import type { LayoutHouse, Saved } from '../../../core/contract/views.ts';
import { layouts as shippedLayouts } from '../../../core/layouts/layouts.ts';
import { gatherLayouts } from '../../../core/layouts/house-layouts.ts';
import type { LayoutProfile } from '../../../core/layouts/layout-profile.ts';
import type { LayoutRecord } from '../../../core/model/layout-record.ts';
import type { Organisation } from '../../../core/model/organisation.ts';
import { readProblem } from '../../components/read-problem.ts';

export type SaveState =
  | { status: 'idle' | 'saving' }
  | { status: 'saved'; savedAt: string }
  | { status: 'failed'; problem: Problem };

export type HouseView = {
  today: string;
  records: ReadonlyMap<string, LayoutRecord>;
  /** Of files that nobody can read, too: nothing new may be called so. */
  takenIds: ReadonlySet<string>;
  organisations: ReadonlyMap<string, Organisation>;
  /** All layouts as the records make them. */
  layouts: readonly LayoutProfile[];
  problems: readonly Problem[];
  save: SaveState;
  canUndo: boolean;
  canRedo: boolean;
};

/** One thing before and after an act; an act may change several. */
export type Change =
  | { kind: 'layout'; before: LayoutRecord; after: LayoutRecord }
  | { kind: 'organisation'; before: Organisation; after: Organisation };

export type SaveChannels = {
  saveLayout: (record: LayoutRecord, expectedVersion: number) => Promise<Saved>;
  saveOrganisation: (organisation: Organisation, expectedVersion: number) => Promise<Saved>;
};

/** The records of layouts for which the house has set nothing; one object each, so that nothing is drawn twice. */
const plainRecords: ReadonlyMap<string, LayoutRecord> = new Map(
  shippedLayouts.map(({ id, name, from, to }) => [id, { id, baseId: id, name, from, to, switches: {} }]),
);

/** What the screen of layouts shows and changes: each act is saved at once, and can be taken back in order. */
export class HouseSession {
  readonly #channels: SaveChannels;
  readonly #listeners = new Set<() => void>();
  readonly #versions: Map<string, number>;
  readonly #unsaved = new Map<string, Change>();
  readonly #undo: Change[][] = [];
  readonly #redo: Change[][] = [];
  #view: HouseView;
  #saving: Promise<void> | null = null;

  constructor({ today, records, takenIds, organisations, problems }: LayoutHouse, channels: SaveChannels) {
    this.#channels = channels;
    this.#versions = new Map([
      ...records.map(({ record, version }) => [`layout ${record.id}`, version] as const),
      ...organisations.map(
        ({ organisation, version }) => [`organisation ${organisation.id}`, version] as const,
      ),
    ]);
    const known = new Map(records.map(({ record }) => [record.id, record]));
    this.#view = {
      today,
      records: known,
      takenIds: new Set(takenIds),
      organisations: new Map(organisations.map(({ organisation }) => [organisation.id, organisation])),
      layouts: gatherLayouts([...known.values()]).layouts,
      problems,
      save: { status: 'idle' },
      canUndo: false,
      canRedo: false,
    };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  readonly getView = (): HouseView => this.#view;

  /** The record of a layout, or the plain one of a shipped layout that the house has left alone. */
  recordOf(id: string): LayoutRecord | undefined {
    return this.#view.records.get(id) ?? plainRecords.get(id);
  }

  act(changes: Change[]): void {
    this.#undo.push(changes);
    this.#redo.length = 0;
    this.#apply(changes);
  }

  undo(): void {
    const changes = this.#undo.pop();
    if (!changes) return;
    this.#redo.push(changes);
    this.#apply(changes.toReversed().map(turnAround));
  }

  redo(): void {
    const changes = this.#redo.pop();
    if (!changes) return;
    this.#undo.push(changes);
    this.#apply(changes);
  }

  /** Resolves when everything is on disk, false when it could not be brought there. */
  async settle(): Promise<boolean> {
    await this.save();
    return this.#unsaved.size === 0;
  }

  async save(): Promise<void> {
    this.#saving ??= this.#saveAll().finally(() => {
      this.#saving = null;
    });
    await this.#saving;
  }

  #apply(changes: Change[]): void {
    const records = new Map(this.#view.records);
    const organisations = new Map(this.#view.organisations);
    for (const change of changes) {
      if (change.kind === 'layout') records.set(change.after.id, change.after);
      else organisations.set(change.after.id, change.after);
      this.#unsaved.set(`${change.kind} ${change.after.id}`, change);
    }
    this.#show({ records, organisations, layouts: gatherLayouts([...records.values()]).layouts });
    void this.save();
  }

  async #saveAll(): Promise<void> {
    for (let next = firstOf(this.#unsaved); next; next = firstOf(this.#unsaved)) {
      const [key, change] = next;
      const version = this.#versions.get(key) ?? 0;
      this.#show({ save: { status: 'saving' } });
      try {
        const saved =
          change.kind === 'layout'
            ? await this.#channels.saveLayout(change.after, version)
            : await this.#channels.saveOrganisation(change.after, version);
        this.#versions.set(key, saved.version);
        if (this.#unsaved.get(key) === change) this.#unsaved.delete(key);
        this.#show({ save: { status: 'saved', savedAt: saved.savedAt } });
      } catch (error) {
        this.#show({ save: { status: 'failed', problem: readProblem(error) } });
        return;
      }
    }
  }

  #show(part: Partial<HouseView>): void {
    this.#view = {
      ...this.#view,
      ...part,
      canUndo: this.#undo.length > 0,
      canRedo: this.#redo.length > 0,
    };
    for (const listener of this.#listeners) listener();
  }
}

function firstOf<Key, Value>(map: ReadonlyMap<Key, Value>): [Key, Value] | undefined {
  for (const entry of map) return entry;
  return undefined;
}

function turnAround(change: Change): Change {
  return change.kind === 'layout'
    ? { kind: 'layout', before: change.after, after: change.before }
    : { kind: 'organisation', before: change.after, after: change.before };
}
