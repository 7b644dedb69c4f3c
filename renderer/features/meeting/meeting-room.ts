import type { OpenedMeeting } from '../../../core/contract/meeting.ts';
import type { Saved } from '../../../core/contract/views.ts';
import type { Conclusion } from '../../../core/model/conclusion.ts';
import type { Meeting } from '../../../core/model/meeting.ts';
import { moveConclusion, sortConclusions } from '../../../core/rules/meeting/order-conclusions.ts';
import { Autosave, type OnDisk, type SaveState } from '../../components/autosave.ts';

/** Something that was taken away a moment ago, with the way back. */
export type Removed = { label: string; bringBack: () => Promise<void> | void };

export type MeetingRoomView = {
  meeting: Meeting;
  conclusions: Conclusion[];
  save: SaveState;
  savedAt: string | null;
  removed: Removed | null;
  /** Counts the times that fields must show anew what they hold. */
  replacedCount: number;
};

export type MeetingRoomPort = {
  saveMeeting: (meeting: Meeting, expectedVersion: number) => Promise<Saved>;
  saveConclusion: (conclusion: Conclusion, expectedVersion: number) => Promise<Saved>;
  removeConclusion: (id: string, expectedVersion: number) => Promise<{ binId: string }>;
  bringBackConclusion: (binId: string) => Promise<void>;
  reopen: () => Promise<OpenedMeeting>;
};

type Kept<T> = { value: T; autosave: Autosave<T> };

const worstFirst = ['failed', 'saving', 'pending', 'saved', 'unchanged'] as const;

/** Owns a meeting and its conclusions while they are edited, each a record that saves itself. Knows neither React nor the page. */
export class MeetingRoom {
  private readonly port: MeetingRoomPort;
  private readonly meeting: Kept<Meeting>;
  private conclusions: Kept<Conclusion>[];
  private removed: Removed | null = null;
  private replacedCount = 0;
  private view: MeetingRoomView | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(opened: OpenedMeeting, port: MeetingRoomPort) {
    this.port = port;
    this.meeting = this.keep({ ...opened, value: opened.meeting }, port.saveMeeting);
    this.conclusions = opened.conclusions.map(({ conclusion, ...onDisk }) =>
      this.keepConclusion({ ...onDisk, value: conclusion }),
    );
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getView = (): MeetingRoomView => {
    this.view ??= {
      meeting: this.meeting.value,
      conclusions: sortConclusions(this.conclusions.map(({ value }) => value)),
      save: this.worstState(),
      savedAt: this.all()
        .map(({ autosave }) => autosave.savedAt)
        .reduce((last, each) => (each !== null && (last === null || each > last) ? each : last), null),
      removed: this.removed,
      replacedCount: this.replacedCount,
    };
    return this.view;
  };

  get hasUnsaved(): boolean {
    return this.all().some(
      ({ value, autosave }) =>
        autosave.state.status === 'pending' || (autosave as Autosave<unknown>).isUnsaved(value),
    );
  }

  changeMeeting(change: (meeting: Meeting) => Meeting): void {
    const next = change(this.meeting.value);
    if (next === this.meeting.value) return;
    this.meeting.value = next;
    this.meeting.autosave.plan();
    this.publish();
  }

  /** Takes something out of the meeting; the way back stays on the screen until the next removal. */
  removeFromMeeting(
    label: string,
    change: (meeting: Meeting) => Meeting,
    restore: (meeting: Meeting) => Meeting,
  ) {
    this.changeMeeting(change);
    this.replacedCount += 1;
    this.tellRemoved({
      label,
      bringBack: () => {
        this.changeMeeting(restore);
        this.replacedCount += 1;
        this.tellRemoved(null);
      },
    });
  }

  changeConclusion(id: string, change: (conclusion: Conclusion) => Conclusion): void {
    const kept = this.find(id);
    if (!kept) return;
    const next = change(kept.value);
    if (next === kept.value) return;
    kept.value = next;
    kept.autosave.plan();
    this.publish();
  }

  addConclusion(conclusion: Conclusion): void {
    const kept = this.keepConclusion({ value: conclusion, version: 0, savedAt: null });
    this.conclusions = [...this.conclusions, kept];
    kept.autosave.plan();
    this.publish();
  }

  moveConclusion(id: string, steps: number): void {
    const values = this.conclusions.map(({ value }) => value);
    for (const { id: moved, order } of moveConclusion(values, id, steps))
      this.changeConclusion(moved, (each) => ({ ...each, order }));
  }

  /** Into the bin, after what was typed last has been saved: it comes back as it was. */
  async removeConclusion(id: string, label: string): Promise<void> {
    const kept = this.find(id);
    if (!kept || !(await kept.autosave.saveNow())) return;
    const { binId } = await this.port.removeConclusion(id, kept.autosave.version);
    kept.autosave.dispose();
    this.conclusions = this.conclusions.filter((each) => each !== kept);
    this.tellRemoved({
      label,
      bringBack: async () => {
        await this.port.bringBackConclusion(binId);
        const found = (await this.port.reopen()).conclusions.find((each) => each.conclusion.id === id);
        if (found) {
          const { conclusion, ...onDisk } = found;
          this.conclusions = [...this.conclusions, this.keepConclusion({ ...onDisk, value: conclusion })];
        }
        this.tellRemoved(null);
      },
    });
  }

  forgetRemoved(): void {
    this.tellRemoved(null);
  }

  /** Resolves to whether the disk now holds it all. */
  async saveNow(): Promise<boolean> {
    const results: boolean[] = [];
    for (const { value, autosave } of this.all())
      if (autosave.state.status !== 'unchanged' || (autosave as Autosave<unknown>).isUnsaved(value))
        results.push(await autosave.saveNow());
    return results.every(Boolean);
  }

  /** Saves over what another place has saved meanwhile. */
  async overwrite(): Promise<void> {
    const now = await this.port.reopen();
    for (const { value, autosave } of this.conclusions) {
      if (autosave.state.status !== 'failed') continue;
      const other = now.conclusions.find((each) => each.conclusion.id === value.id);
      await autosave.overwrite(other?.version ?? 0);
    }
    if (this.meeting.autosave.state.status === 'failed') await this.meeting.autosave.overwrite(now.version);
  }

  dispose(): void {
    for (const { autosave } of this.all()) autosave.dispose();
  }

  private find(id: string): Kept<Conclusion> | undefined {
    return this.conclusions.find(({ value }) => value.id === id);
  }

  private all(): (Kept<Meeting> | Kept<Conclusion>)[] {
    return [this.meeting, ...this.conclusions];
  }

  private worstState(): SaveState {
    const states = this.all().map(({ autosave }) => autosave.state);
    return (
      worstFirst.flatMap((status) => states.find((each) => each.status === status) ?? [])[0] ?? {
        status: 'unchanged',
      }
    );
  }

  private keepConclusion(opened: OnDisk<Conclusion>): Kept<Conclusion> {
    return this.keep(opened, this.port.saveConclusion);
  }

  private keep<T>(opened: OnDisk<T>, write: (value: T, expectedVersion: number) => Promise<Saved>): Kept<T> {
    const kept: Kept<T> = {
      value: opened.value,
      autosave: new Autosave<T>({
        opened,
        read: () => kept.value,
        write,
        onChange: () => this.publish(),
      }),
    };
    return kept;
  }

  private tellRemoved(removed: Removed | null): void {
    this.removed = removed;
    this.publish();
  }

  private publish(): void {
    this.view = null;
    for (const listener of this.listeners) listener();
  }
}
