import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import startCompiler, { TypstCompilerBuilder } from '@myriaddreamin/typst-ts-web-compiler';
import { z } from 'zod';
import type { PrintedPlace } from '../../../core/contract/printed-place.ts';
import type { PrintDocument } from '../../../core/documents/print-document.ts';
import { fontFileNames } from './font-characters.ts';
import type { DocumentData, KeptHeading, LayoutData, Rescues, SignatureRescue } from './document-data.ts';
import { toDocumentData, toLayoutData } from './page-data.ts';
import { listPrintedPlaces, type PlaceMark } from './printed-places.ts';
import { template } from './template.ts';

/** `places`: what of the report stands where on its pages, in reading order; empty unless asked for. */
export type RenderedPdf = { bytes: Uint8Array; pageCount: number; places: PrintedPlace[] };

export type PdfEngine = {
  /**
   * Rejects when the compiler refuses the document, which no text of a user can bring about. `isPlaced`: also tells what
   * stands where; the pages are the same.
   */
  render(document: PrintDocument, options?: { isPlaced?: boolean | undefined }): Promise<RenderedPdf>;
  /** Size of the compiler's memory, which grows with every changed document and never shrinks. */
  memoryBytes(): number;
  free(): void;
};

export type PdfEngineOptions = {
  /** `typst_ts_web_compiler_bg.wasm` of the package whose JavaScript is built in. */
  wasmFile: string;
  /** Folder of the four Tinos files. */
  fontFolder: string;
  /** The compiled `wasmFile`, when another thread has it already. */
  wasmModule?: WebAssembly.Module | undefined;
};

const templatePath = '/report.typ';
const layoutPath = '/layout.json';
const documentPath = '/document.json';
const diagnosticsAsStrings = 3;
const pagedTarget = 0;
const pdfArtifact = 1;

/** Reads and compiles the WebAssembly module of the Typst compiler, about 0.15 s; it may be sent to other threads. */
export async function readWasmModule(wasmFile: string): Promise<WebAssembly.Module> {
  return WebAssembly.compile(await readFile(wasmFile));
}

/** Starts a Typst compiler without access to files, network or system fonts. All engines of a thread share its memory. */
export async function createPdfEngine(options: PdfEngineOptions): Promise<PdfEngine> {
  const { wasmFile, fontFolder } = options;
  const wasmModule = options.wasmModule ?? (await readWasmModule(wasmFile));
  const { memory } = await startCompiler({ module_or_path: wasmModule });
  const builder = new TypstCompilerBuilder();
  builder.set_dummy_access_model();
  for (const name of fontFileNames) await builder.add_raw_font(await readFile(join(fontFolder, name)));
  const compiler = await builder.build();
  compiler.add_source(templatePath, template);

  const provide = (path: string, data: LayoutData | DocumentData): void => {
    compiler.map_shadow(path, new TextEncoder().encode(JSON.stringify(data)));
  };

  /** The finished document, or null when it must be set again because a signature or a heading stood alone. */
  const compile = (document: PrintDocument, rescues: Rescues, isPlaced: boolean): RenderedPdf | null => {
    provide(layoutPath, toLayoutData(document));
    const { data, frames, headings } = toDocumentData(document, rescues, isPlaced);
    provide(documentPath, data);
    const world = compiler.snapshot(undefined, templatePath, undefined);
    try {
      checkCompilation(world.compile(pagedTarget, diagnosticsAsStrings));
      const report = parseReport(world.query(pagedTarget, '<report>', 'value'));
      const marks = report.places.filter(isPlaceMark);
      const isSetAgain = [
        addSignatureRescues(report, rescues.signatures),
        addPageStarts(marks, headings, rescues.pageStarts),
      ].includes(true);
      if (isSetAgain) return null;
      return {
        bytes: readBytes(world.get_artifact(pdfArtifact, diagnosticsAsStrings)),
        pageCount: report.pageCount,
        places: isPlaced ? listPrintedPlaces(marks, frames, document.layout) : [],
      };
    } finally {
      world.free();
    }
  };

  return {
    render: async (document, { isPlaced = false } = {}) => {
      const rescues: Rescues = { signatures: new Map(), pageStarts: new Set() };
      let rendered = compile(document, rescues, isPlaced);
      while (rendered === null) rendered = compile(document, rescues, isPlaced);
      return rendered;
    },
    memoryBytes: () => memory.buffer.byteLength,
    free: () => compiler.free(),
  };
}

const where = {
  page: z.number(),
  y: z.number(),
};
const placeSchema = z.discriminatedUnion('role', [
  z.object({ role: z.enum(['end', 'start']), key: z.number(), ...where }),
  z.object({ role: z.enum(['begin', 'finish']), key: z.string(), ...where }),
]);
const reportSchema = z.tuple([z.object({ pageCount: z.number(), places: z.array(placeSchema) })]);
type Report = z.infer<typeof reportSchema>[0];

function isPlaceMark(place: Report['places'][number]): place is PlaceMark {
  return place.role === 'begin' || place.role === 'finish';
}

function parseReport(json: string): Report {
  return reportSchema.parse(JSON.parse(json))[0];
}

const compilationSchema = z.object({ hasError: z.boolean(), diagnostics: z.array(z.unknown()) });

function checkCompilation(answer: unknown): void {
  const { hasError, diagnostics } = compilationSchema.parse(answer);
  if (hasError) throw new Error(`the page compiler refused the document: ${JSON.stringify(diagnostics)}`);
}

const artifactSchema = z.object({ result: z.instanceof(Uint8Array) });

function readBytes(answer: unknown): Uint8Array {
  return artifactSchema.parse(answer).result;
}

/**
 * Plans a rescue for each signature that begins on another page than the block before it ends on; false when nothing
 * more is to be done. First the end of that block is pushed over, then the block as a whole.
 */
function addSignatureRescues(report: Report, rescues: Map<number, SignatureRescue>): boolean {
  let isChanged = false;
  const signatures = report.places.filter((place) => !isPlaceMark(place));
  for (const end of signatures.filter((place) => place.role === 'end')) {
    const start = signatures.find((place) => place.role === 'start' && place.key === end.key);
    if (start === undefined || start.page === end.page) continue;
    const tried = rescues.get(end.key)?.kind;
    if (tried === 'stick') continue;
    rescues.set(
      end.key,
      tried === 'reserve' ? { kind: 'stick' } : { kind: 'reserve', lastBaselinePt: end.y },
    );
    isChanged = true;
  }
  return isChanged;
}

/**
 * A line whose note has no room goes over to the next page and leaves its heading behind: then the page ends before the
 * heading. False when nothing more is to be done.
 */
function addPageStarts(
  marks: readonly PlaceMark[],
  headings: readonly KeptHeading[],
  pageStarts: Set<string>,
): boolean {
  const begins = new Map(
    marks.flatMap(({ role, key, page }) => (role === 'begin' ? [[key, page] as const] : [])),
  );
  const finishes = new Map(
    marks.flatMap(({ role, key, page }) => (role === 'finish' ? [[key, page] as const] : [])),
  );
  const known = pageStarts.size;
  for (const { key, nextKey, firstKey } of headings) {
    const next = begins.get(nextKey);
    if (next !== undefined && next !== finishes.get(key)) pageStarts.add(firstKey);
  }
  return pageStarts.size > known;
}
