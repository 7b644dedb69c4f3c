import type { FileSheet } from '../../core/reading/sheet.ts';
import type { WordDocument } from '../../core/reading/word-document.ts';
import type { ExcelFileFault } from '../import/excel/excel-file-error.ts';
import type { WordFileFault } from '../import/word/word-file-error.ts';

/** What a file of each kind is read as, and why it can be refused. */
export type Imports = {
  word: { content: WordDocument; fault: WordFileFault };
  excel: { content: FileSheet[]; fault: ExcelFileFault };
};
export type ImportKind = keyof Imports;

/** What an import worker is started with. */
export type ImportRequest = { kind: ImportKind; bytes: Uint8Array };

export type ImportReply<K extends ImportKind = ImportKind> =
  | { kind: 'read'; content: Imports[K]['content'] }
  | { kind: 'refused'; fault: Imports[K]['fault'] }
  | { kind: 'failed'; message: string };
