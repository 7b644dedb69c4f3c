export type FormError = {
  /** The field's `id`, `name`, `data-place` or `data-field`; null: of the form as a whole. */
  field: string | null;
  /** What to do, as it stands at the field too. */
  sentence: string;
  /** The field's name, where the sentence does not say it. */
  label?: string;
  /** Brings the field onto the screen, where it is on another page of the form. */
  show?: () => void;
};
