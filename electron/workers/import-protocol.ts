import type { FileSheet } from '../../core/reading/sheet.ts';
import type { WordDocument } from '../../core/reading/word-document.ts';
import type { CellFilling } from '../forms/fill-form.ts';
import type { FormFileFault } from '../forms/form-file-error.ts';
import type { ReadForm } from '../forms/read-form.ts';
import type { ExcelFileFault } from '../import/excel/excel-file-error.ts';
import type { WordFileFault } from '../import/word/word-file-error.ts';

/** What an import worker is started with. */
export type ImportRequest =
  | { kind: 'read-word'; bytes: Uint8Array }
  | { kind: 'read-excel'; bytes: Uint8Array }
  | { kind: 'read-form'; bytes: Uint8Array }
  | { kind: 'fill-form'; bytes: Uint8Array; fillings: CellFilling[] };

/** What each request is answered with. */
export type ImportResults = {
  'read-word': WordDocument;
  'read-excel': FileSheet[];
  'read-form': ReadForm;
  'fill-form': Uint8Array;
};

export type ImportReply =
  | { kind: 'done'; result: ImportResults[keyof ImportResults] }
  | { kind: 'refused-word'; fault: WordFileFault }
  | { kind: 'refused-excel'; fault: ExcelFileFault }
  | { kind: 'refused-form'; fault: FormFileFault; about: string }
  | { kind: 'failed'; message: string };
