import { recordKindOf } from '../../../core/catalogue/catalogue-kind.ts';
import type {
  AnyNoun,
  CatalogueRecord,
  Finding,
  NounContext,
} from '../../../core/catalogue/catalogue-noun.ts';
import type { CatalogueEntry, CatalogueList, Use } from '../../../core/contract/catalogue.ts';
import type { Args, Result } from '../../../core/contract/contract.ts';
import { ProblemError, type Problem } from '../../../core/contract/problem.ts';
import { recordSchemas } from '../../../core/model/record.ts';
import { describeField } from '../../../core/rules/records/describe-problem.ts';
import { locateIssue } from '../../../core/rules/records/locate-issue.ts';
import { Autosave, type SaveState } from '../../components/autosave.ts';

export type Records = ReadonlyMap<string, CatalogueRecord>;

/** A record before and after an act; null: it was not there, or is no more. */
export type Change = { id: string; before: CatalogueRecord | null; after: CatalogueRecord | null };

export type CatalogueView = {
  records: Records;
  context: NounContext;
  problems: readonly Problem[];
  save: SaveState;
  savedAt: string | null;
  /** Records that the rules do not let go to the disk as they stand. */
  refusedIds: readonly string[];
  canUndo: boolean;
  canRedo: boolean;
  /** Counts the times that records were changed by something else than their form: it then shows them anew. */
  replacedCount: number;
  /** Records that something uses, which therefore came back. */
  used: readonly { id: string; uses: readonly Use[] }[];
};

export type CatalogueChannels = {
  list: () => Promise<CatalogueList>;
  save: (changes: Args<'catalogue:save'>['changes']) => Promise<Result<'catalogue:save'>>;
  remove: (items: Args<'catalogue:remove'>['items']) => Promise<Result<'catalogue:remove'>>;
  bringBack: (binId: string) => Promise<CatalogueEntry>;
};

type OnDisk = { record: CatalogueRecord; version: number };
type Step = { changes: readonly Change[]; place: string | null };

/**
 * Owns a noun's records while its screen is open: what they are, what can be taken back, and how they come to the disk.
 * Every act, one record or a thousand, is one step of undo. Knows neither React nor the page.
 */
export class CatalogueSession {
  readonly noun: AnyNoun;
  readonly #channels: CatalogueChannels;
  readonly #listeners = new Set<() => void>();
  readonly #disk = new Map<string, OnDisk>();
  /** Where a removed record lies in the bin. */
  readonly #bin = new Map<string, string>();
  readonly #undo: Step[] = [];
  readonly #redo: Step[] = [];
  readonly #autosave: Autosave<Records>;
  #records: Records;
  #savable: Records;
  #refusedIds: string[] = [];
  #context: NounContext;
  #problems: readonly Problem[];
  #replacedCount = 0;
  #used: CatalogueView['used'] = [];
  #view: CatalogueView | null = null;

  constructor(noun: AnyNoun, list: CatalogueList, channels: CatalogueChannels) {
    this.noun = noun;
    this.#channels = channels;
    this.#context = list.context;
    this.#problems = list.problems;
    for (const { record, version } of list.entries) this.#disk.set(record.id, { record, version });
    this.#records = new Map(list.entries.map(({ record }) => [record.id, record]));
    this.#savable = this.#records;
    const savedAt = list.entries.reduce<string | null>(
      (last, each) => (each.savedAt !== null && each.savedAt > (last ?? '') ? each.savedAt : last),
      null,
    );
    this.#autosave = new Autosave<Records>({
      opened: { value: this.#records, version: 1, savedAt },
      read: () => this.#savable,
      write: (records, version) => this.#write(records, version),
      onChange: () => this.#publish(),
    });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  readonly getView = (): CatalogueView => {
    this.#view ??= {
      records: this.#records,
      context: this.#context,
      problems: this.#problems,
      save: this.#autosave.state,
      savedAt: this.#autosave.savedAt,
      refusedIds: this.#refusedIds,
      canUndo: this.#undo.length > 0,
      canRedo: this.#redo.length > 0,
      replacedCount: this.#replacedCount,
      used: this.#used,
    };
    return this.#view;
  };

  get hasUnsaved(): boolean {
    return this.#autosave.isUnsaved(this.#savable) || this.#refusedIds.some((id) => !this.#isUntouched(id));
  }

  /** What the schema and the rules of the noun say of a record; of a new one nothing before somebody writes in it. */
  findingsOf(id: string): Finding[] {
    const record = this.#records.get(id);
    return record && !this.#isUntouched(id) ? this.#check(record, this.#records) : [];
  }

  /** Whether something of a record is not on the disk yet. */
  isOnDisk(id: string): boolean {
    return this.#disk.has(id);
  }

  /**
   * Changes records. What is typed at one place, step by step, is taken back as one; without a place the act stands alone
   * and the form shows its record anew.
   */
  act(changes: readonly Change[], place: string | null = null): void {
    const last = this.#undo.at(-1);
    const [change] = changes;
    if (place !== null && last?.place === place && change && last.changes.length === 1 && last.changes[0]) {
      this.#undo[this.#undo.length - 1] = { place, changes: [{ ...change, before: last.changes[0].before }] };
    } else this.#undo.push({ changes, place });
    this.#redo.length = 0;
    if (place === null) this.#replacedCount += 1;
    this.#apply(changes);
  }

  undo(): void {
    const step = this.#undo.pop();
    if (!step) return;
    this.#redo.push(step);
    this.#replacedCount += 1;
    this.#apply(
      step.changes.toReversed().map(({ id, before, after }) => ({ id, before: after, after: before })),
    );
  }

  redo(): void {
    const step = this.#redo.pop();
    if (!step) return;
    this.#undo.push({ ...step, place: null });
    this.#replacedCount += 1;
    this.#apply(step.changes);
  }

  /** What was typed next at the same place is a step of its own. */
  endStep(): void {
    const last = this.#undo.at(-1);
    if (last) this.#undo[this.#undo.length - 1] = { ...last, place: null };
  }

  /** Resolves to whether everything that may go to the disk is there. */
  saveNow(): Promise<boolean> {
    return this.#autosave.saveNow();
  }

  /** A record that came from the bin or another place is shown; it is on the disk already. */
  adopt({ record, version }: CatalogueEntry): void {
    this.#disk.set(record.id, { record, version });
    this.#bin.delete(record.id);
    this.#undo.push({ changes: [{ id: record.id, before: null, after: record }], place: null });
    this.#redo.length = 0;
    this.#replacedCount += 1;
    this.#apply([{ id: record.id, before: null, after: record }]);
  }

  /** After another place has saved: `mine` is written over it, `theirs` takes its place. */
  async reload(keep: 'mine' | 'theirs'): Promise<void> {
    const list = await this.#channels.list();
    const before = this.#records;
    const mine = [...before].filter(([id, record]) => this.#disk.get(id)?.record !== record);
    this.#disk.clear();
    for (const { record, version } of list.entries) this.#disk.set(record.id, { record, version });
    this.#context = list.context;
    this.#problems = list.problems;
    const theirs = new Map(list.entries.map(({ record }) => [record.id, record]));
    this.#records = keep === 'theirs' ? theirs : new Map([...theirs, ...mine]);
    if (keep === 'theirs')
      this.#undo.push({
        place: null,
        changes: mine.map(([id, record]) => ({ id, before: record, after: theirs.get(id) ?? null })),
      });
    this.#redo.length = 0;
    this.#replacedCount += 1;
    this.#settle();
    this.#autosave.adopt({ value: theirs, version: 1, savedAt: this.#autosave.savedAt });
    if (keep === 'theirs') this.#savable = theirs;
    else this.#autosave.plan();
    this.#publish();
    await this.#autosave.saveNow();
  }

  forgetUsed(): void {
    this.#used = [];
    this.#publish();
  }

  /** The names of other nouns may have changed meanwhile. */
  renewContext(context: NounContext): void {
    this.#context = context;
    this.#settle();
    this.#publish();
  }

  dispose(): void {
    this.#autosave.dispose();
  }

  #apply(changes: readonly Change[]): void {
    const records = new Map(this.#records);
    for (const { id, after } of changes) {
      if (after) records.set(id, after);
      else records.delete(id);
    }
    this.#records = records;
    this.#settle();
    this.#autosave.plan();
    this.#publish();
  }

  /** What may be saved: of a record that is refused as it stands, what the disk has. */
  #settle(): void {
    const changed = [...this.#records.values()].filter(
      (record) => this.#disk.get(record.id)?.record !== record,
    );
    const refused = changed.filter((record) =>
      this.#check(record, this.#records).some(({ severity }) => severity === 'refused'),
    );
    this.#refusedIds = refused.map(({ id }) => id);
    const savable = new Map(this.#records);
    for (const { id } of refused) {
      const known = this.#disk.get(id);
      if (known) savable.set(id, known.record);
      else savable.delete(id);
    }
    this.#savable = savable;
  }

  #check(record: CatalogueRecord, records: Records): Finding[] {
    const parsed = recordSchemas[recordKindOf[this.noun.kind]].safeParse(record);
    const others = [...records.values()].filter(({ id }) => id !== record.id);
    const findings = this.noun.check(record, others, this.#context);
    if (parsed.success || findings.some(({ severity }) => severity === 'refused')) return findings;
    const sentence = describeField(locateIssue(parsed.error));
    return [...findings, { code: 'invalid', field: null, sentence, severity: 'refused' }];
  }

  /** A new record in which nobody has written anything is nothing that could be lost. */
  #isUntouched(id: string): boolean {
    const record = this.#records.get(id);
    if (!record || this.#disk.has(id)) return false;
    return JSON.stringify(record) === JSON.stringify(this.noun.begin(id, this.#context, this.#others(id)));
  }

  #others(id: string): CatalogueRecord[] {
    return [...this.#records.values()].filter((record) => record.id !== id);
  }

  /** Brings the disk to where the page is: what came back from the bin, what was removed, what was written. */
  async #write(records: Records, version: number): Promise<{ version: number; savedAt: string }> {
    let savedAt = this.#autosave.savedAt ?? new Date().toISOString();
    for (const id of records.keys()) {
      const binId = this.#bin.get(id);
      if (this.#disk.has(id) || binId === undefined) continue;
      const entry = await this.#channels.bringBack(binId);
      this.#bin.delete(id);
      this.#disk.set(id, { record: entry.record, version: entry.version });
      const known = records.get(id);
      if (known && JSON.stringify(known) === JSON.stringify(entry.record))
        this.#disk.set(id, { record: known, version: entry.version });
    }
    const gone = [...this.#disk].filter(([id]) => !records.has(id));
    if (gone.length > 0) {
      await this.#removeFromDisk(gone);
      savedAt = new Date().toISOString();
    }
    const changes = [...records.values()]
      .filter((record) => this.#disk.get(record.id)?.record !== record)
      .map((record) => ({ record, expectedVersion: this.#disk.get(record.id)?.version ?? 0 }));
    if (changes.length > 0) {
      const { saved, problem } = await this.#channels.save(changes);
      for (const each of saved) {
        const record = records.get(each.id);
        if (record) this.#disk.set(each.id, { record, version: each.version });
        savedAt = each.savedAt;
      }
      if (problem) throw new ProblemError(problem.code, problem.details);
    }
    return { version: version + 1, savedAt };
  }

  /** What something uses stays on the disk, and comes back to the page. */
  async #removeFromDisk(gone: readonly (readonly [string, OnDisk])[]): Promise<void> {
    const outcome = await this.#channels.remove(
      gone.map(([id, { version }]) => ({ id, expectedVersion: version })),
    );
    if (outcome.status === 'removed') {
      for (const { id, binId } of outcome.removed) {
        this.#disk.delete(id);
        this.#bin.set(id, binId);
      }
      return;
    }
    this.#used = outcome.used;
    const records = new Map(this.#records);
    for (const [id, { record }] of gone) records.set(id, record);
    this.#records = records;
    // The step that took them away is no step any more.
    const ids = new Set(gone.map(([id]) => id));
    const step = this.#undo.findLastIndex(({ changes }) =>
      changes.some(({ id, after }) => ids.has(id) && after === null),
    );
    if (step !== -1) this.#undo.splice(step, 1);
    this.#replacedCount += 1;
    this.#settle();
  }

  #publish(): void {
    this.#view = null;
    for (const listener of this.#listeners) listener();
  }
}
