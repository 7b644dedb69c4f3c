/** What a file that was given as .docx is instead, or why it cannot be read. */
export type WordFileFault =
  | 'empty-file'
  | 'too-large'
  | 'unpacks-too-large'
  | 'too-complex'
  | 'password'
  | 'old-word'
  | 'pdf'
  | 'rtf'
  | 'excel'
  | 'powerpoint'
  | 'open-document'
  | 'zip'
  | 'not-word'
  | 'damaged'
  | 'only-pictures'
  | 'no-text';

/** A Word file that cannot be read; the service turns it into a problem with the file's name. */
export class WordFileError extends Error {
  readonly fault: WordFileFault;

  constructor(fault: WordFileFault, options?: ErrorOptions) {
    super(fault, options);
    this.fault = fault;
  }
}
