import type { ComponentType } from 'react';
import type { Jump } from '../../../core/contract/catalogue.ts';
import type { CatalogueRecord, Finding, NounContext } from '../../../core/catalogue/catalogue-noun.ts';

export type FormProps<R extends CatalogueRecord = CatalogueRecord> = {
  record: R;
  /**
   * Tells the record as it now stands. `place` names the field in which somebody types: what is typed there is one step of
   * undo; without it the form is shown anew.
   */
  onChange: (record: R, place?: string) => void;
  /** What the rules say; each belongs to its `field`, or to none. */
  findings: readonly Finding[];
  context: NounContext;
  /** All records of the noun as they stand on the screen, this one too. */
  records: ReadonlyMap<string, R>;
  /** Whether the record has been saved at least once. */
  isOnDisk: boolean;
  /** Several records of the noun, new ones too, as one step. */
  onActs: (records: readonly R[]) => void;
  onOpen: (id: string) => void;
  /** To a record of another noun, after everything is saved. */
  onJump: (jump: Jump) => void;
};

/** How a noun's record is edited. The form is made anew when the record, or what undo brought back, is another. */
export type NounForm = ComponentType<FormProps>;

/** A form as the frame mounts it: it gives each noun's form that noun's records and no others. */
export function formOf<R extends CatalogueRecord>(Form: ComponentType<FormProps<R>>): NounForm {
  return Form as unknown as NounForm;
}
