/** What a file that was given as a form is instead, or why it cannot be one. */
export type FormFileFault =
  | 'empty-file'
  | 'too-large'
  | 'unpacks-too-large'
  | 'too-complex'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'password'
  | 'old-excel'
  | 'binary-excel'
  | 'template'
  | 'word'
  | 'powerpoint'
  | 'open-document'
  | 'pdf'
  | 'text'
  | 'zip'
  | 'not-excel'
  | 'no-sheet'
  | 'damaged'
  /** A cell that was to be filled holds a formula, or its sheet is gone. */
  | 'cell-refused';

/** A form that cannot be read or filled; `about` names the sheet or cell. The service adds the file's name. */
export class FormFileError extends Error {
  readonly fault: FormFileFault;
  readonly about: string;

  constructor(fault: FormFileFault, about = '', options?: ErrorOptions) {
    super(`${fault} ${about}`.trim(), options);
    this.fault = fault;
    this.about = about;
  }
}
