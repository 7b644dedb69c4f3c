import type { OpenedForm } from '../../../core/contract/forms.ts';
import type { Saved } from '../../../core/contract/views.ts';
import type { CellSource, Form, FormCell, FormEdition } from '../../../core/model/form.ts';
import { Autosave, type SaveState } from '../../components/autosave.ts';

export type FormView = {
  form: Form;
  savedAt: string | null;
  save: SaveState;
  canUndo: boolean;
  canRedo: boolean;
};

type Opened = Pick<OpenedForm, 'form' | 'version' | 'savedAt'>;
type Place = Pick<FormCell, 'sheet' | 'address'>;

const keptSteps = 200;

/** Owns one form while it is mapped: each act is a step that can be taken back, and is saved by itself. */
export class FormSession {
  private form: Form;
  private undoSteps: Form[] = [];
  private redoSteps: Form[] = [];
  private lastField: string | null = null;
  private view: FormView | null = null;
  private readonly autosave: Autosave<Form>;
  private readonly listeners = new Set<() => void>();

  constructor(opened: Opened, write: (form: Form, expectedVersion: number) => Promise<Saved>) {
    this.form = opened.form;
    this.autosave = new Autosave({
      opened: { ...opened, value: opened.form },
      read: () => this.form,
      write,
      onChange: () => this.publish(),
    });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getView = (): FormView => {
    const { savedAt, state } = this.autosave;
    this.view ??= {
      form: this.form,
      savedAt,
      save: state,
      canUndo: this.undoSteps.length > 0,
      canRedo: this.redoSteps.length > 0,
    };
    return this.view;
  };

  get version(): number {
    return this.autosave.version;
  }

  get hasUnsaved(): boolean {
    return this.autosave.isUnsaved(this.form);
  }

  /** One step; what follows it in the same field (a name that is being typed) belongs to it. */
  change(next: Form, field: string | null = null): void {
    if (next === this.form) return;
    if (field === null || field !== this.lastField) {
      this.undoSteps = [...this.undoSteps, this.form].slice(-keptSteps);
    }
    this.lastField = field;
    this.redoSteps = [];
    this.put(next);
  }

  /** Maps a cell of an edition, or with null takes the choice back. */
  setCell(edition: number, place: Place, source: CellSource | null, field: string | null = null): void {
    this.changeEdition(
      edition,
      (before) => {
        const rest = before.cells.filter((cell) => !isSame(cell, place));
        const cells = source === null ? rest : replaceOrAdd(before.cells, { ...place, source });
        return { ...before, cells };
      },
      field,
    );
  }

  addCells(edition: number, cells: readonly FormCell[]): void {
    this.changeEdition(edition, (before) => ({
      ...before,
      cells: cells.reduce(replaceOrAdd, before.cells),
    }));
  }

  changeEdition(
    index: number,
    change: (edition: FormEdition) => FormEdition,
    field: string | null = null,
  ): void {
    const editions = this.form.editions.map((each, at) => (at === index ? change(each) : each));
    this.change({ ...this.form, editions }, field);
  }

  undo(): void {
    const before = this.undoSteps.at(-1);
    if (!before) return;
    this.undoSteps = this.undoSteps.slice(0, -1);
    this.redoSteps = [...this.redoSteps, this.form];
    this.lastField = null;
    this.put(before);
  }

  redo(): void {
    const next = this.redoSteps.at(-1);
    if (!next) return;
    this.redoSteps = this.redoSteps.slice(0, -1);
    this.undoSteps = [...this.undoSteps, this.form];
    this.lastField = null;
    this.put(next);
  }

  saveNow(): Promise<boolean> {
    return this.autosave.saveNow();
  }

  dispose(): void {
    this.autosave.dispose();
  }

  private put(form: Form): void {
    this.form = form;
    this.autosave.plan();
    this.publish();
  }

  private publish(): void {
    this.view = null;
    for (const listener of this.listeners) listener();
  }
}

function isSame(cell: Place, { sheet, address }: Place): boolean {
  return cell.sheet === sheet && cell.address === address;
}

function replaceOrAdd(cells: FormCell[], cell: FormCell): FormCell[] {
  return cells.some((each) => isSame(each, cell))
    ? cells.map((each) => (isSame(each, cell) ? { ...each, source: cell.source } : each))
    : [...cells, cell];
}
