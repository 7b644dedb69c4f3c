import type { PrintedPlace } from '../../core/contract/printed-place.ts';
import type { PrintDocument } from '../../core/documents/print-document.ts';
import type { Workbook } from '../../core/documents/workbook.ts';

export type DocumentFormat = 'pdf' | 'word';

/** What a document worker is started with. */
export type WorkerSettings = {
  wasmFile: string;
  fontFolder: string;
  /** Compiled by an earlier worker; sharing it saves about 0.2 s and the machine code that is already optimised. */
  wasmModule: WebAssembly.Module | null;
};

/** What is made in one job: a document as Word or PDF, or tables as Excel. */
export type RenderRequest =
  | { kind: 'render'; document: PrintDocument; format: DocumentFormat; isPlaced: boolean }
  | { kind: 'render-workbook'; workbook: Workbook };

export type WorkerRequest = { kind: 'warm-up' } | RenderRequest;

/**
 * `pageCount` is known for PDF only, as are the places on its pages (when asked for) and the characters that its font lacks;
 * `memoryBytes` is the compiler's memory, 0 while it is not loaded.
 */
export type RenderedDocument = {
  bytes: Uint8Array;
  pageCount: number | null;
  places: PrintedPlace[];
  missingCharacters: string[];
};

export type WorkerReply =
  /** The PDF compiler is loaded; sent once, before the first reply that needed it. */
  | { kind: 'loaded'; wasmModule: WebAssembly.Module }
  /** Answers a warm-up. When it failed, the next PDF job fails too and says why. */
  | { kind: 'warmed-up'; isWarm: boolean }
  | ({ kind: 'rendered'; memoryBytes: number } & RenderedDocument)
  | { kind: 'failed'; message: string };
