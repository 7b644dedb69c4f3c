import type { WordDocument } from '../../core/reading/word-document.ts';
import type { WordFileFault } from '../import/word/word-file-error.ts';

/** What an import worker is started with. */
export type ImportRequest = { bytes: Uint8Array };

export type ImportReply =
  | { kind: 'read'; document: WordDocument }
  | { kind: 'refused'; fault: WordFileFault }
  | { kind: 'failed'; message: string };
