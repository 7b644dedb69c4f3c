/** What a file that was given as .xlsx is instead, or why it cannot be read. */
export type ExcelFileFault =
  | 'empty-file'
  | 'too-large'
  | 'too-many-rows'
  | 'too-complex'
  | 'password'
  | 'old-excel'
  | 'pdf'
  | 'csv'
  | 'word'
  | 'powerpoint'
  | 'open-document'
  | 'zip'
  | 'not-excel'
  | 'damaged';

/** An Excel file that cannot be read; the service turns it into a problem with the file's name. */
export class ExcelFileError extends Error {
  readonly fault: ExcelFileFault;

  constructor(fault: ExcelFileFault, options?: ErrorOptions) {
    super(fault, options);
    this.fault = fault;
  }
}
