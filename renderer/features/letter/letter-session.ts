import type { OpenedLetter, Saved } from '../../../core/contract/views.ts';
import type { Letter } from '../../../core/model/letter.ts';
import { Autosave, type SaveState } from '../../components/autosave.ts';

export type LetterView = {
  letter: Letter;
  savedAt: string | null;
  save: SaveState;
  /** Counts the times that the letter was replaced as a whole: the fields then show it anew. */
  replacedCount: number;
  /** Of two places' letters the one that was not chosen; it is kept until the letter is left. */
  laidAside: Letter | null;
};

type Opened = Pick<OpenedLetter, 'letter' | 'version' | 'savedAt'>;

/** Owns one letter while it is edited: what stands on the screen. Knows neither React nor the page. */
export class LetterSession {
  private letter: Letter;
  private replacedCount = 0;
  private laidAside: Letter | null = null;
  private view: LetterView | null = null;
  private readonly autosave: Autosave<Letter>;
  private readonly listeners = new Set<() => void>();

  constructor(opened: Opened, write: (letter: Letter, expectedVersion: number) => Promise<Saved>) {
    this.letter = opened.letter;
    this.autosave = new Autosave({
      opened: { ...opened, value: opened.letter },
      read: () => this.letter,
      write,
      onChange: () => this.publish(),
    });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getView = (): LetterView => {
    const { letter, replacedCount, laidAside } = this;
    const { savedAt, state } = this.autosave;
    this.view ??= { letter, savedAt, save: state, replacedCount, laidAside };
    return this.view;
  };

  get hasUnsaved(): boolean {
    return this.autosave.isUnsaved(this.letter);
  }

  change(change: (letter: Letter) => Letter): void {
    const next = change(this.letter);
    if (next === this.letter) return;
    this.letter = next;
    this.autosave.plan();
    this.publish();
  }

  /** Saves what is there; resolves to whether the disk now holds it. A file is made from it. */
  saveNow(): Promise<boolean> {
    return this.autosave.saveNow();
  }

  /** Goes on with what another place has saved; what was written here is laid aside. */
  adopt(opened: Opened): void {
    this.laidAside = this.letter;
    this.letter = opened.letter;
    this.autosave.adopt({ ...opened, value: opened.letter });
    this.replacedCount += 1;
    this.publish();
  }

  /** Goes on with what a copy holds; what stood here is laid aside. */
  takeIn(letter: Letter): void {
    this.laidAside = this.letter;
    this.letter = letter;
    this.replacedCount += 1;
    this.autosave.plan();
    this.publish();
  }

  /** Saves over what another place has saved, which is laid aside. */
  overwrite(opened: Opened): Promise<boolean> {
    this.laidAside = opened.letter;
    return this.autosave.overwrite(opened.version);
  }

  /** Goes on with the letter that was laid aside, and lays this one aside. */
  exchange(): void {
    const { letter, laidAside } = this;
    if (!laidAside) return;
    this.letter = laidAside;
    this.laidAside = letter;
    this.replacedCount += 1;
    this.autosave.plan();
    this.publish();
  }

  forgetLaidAside(): void {
    this.laidAside = null;
    this.publish();
  }

  /** The letter is left: nothing more is tried by itself. */
  dispose(): void {
    this.autosave.dispose();
  }

  private publish(): void {
    this.view = null;
    for (const listener of this.listeners) listener();
  }
}
