import { parentPort, workerData } from 'node:worker_threads';
import type { PdfEngine } from '../export/pdf/typst-engine.ts';
import type {
  RenderedDocument,
  RenderRequest,
  WorkerReply,
  WorkerRequest,
  WorkerSettings,
} from './worker-protocol.ts';

const port = parentPort;
if (port === null) throw new Error('document-worker runs only as a worker');
const settings: WorkerSettings = workerData;

function reply(message: WorkerReply, transfer: ArrayBuffer[] = []): void {
  port?.postMessage(message, transfer);
}

async function startPdfEngine(): Promise<PdfEngine> {
  const { createPdfEngine, readWasmModule } = await import('../export/pdf/typst-engine.ts');
  const wasmModule = settings.wasmModule ?? (await readWasmModule(settings.wasmFile));
  const engine = await createPdfEngine({ ...settings, wasmModule });
  reply({ kind: 'loaded', wasmModule });
  return engine;
}

let pdfEngine: Promise<PdfEngine> | undefined;
let memoryBytes = 0;

async function render(request: RenderRequest): Promise<RenderedDocument> {
  if (request.kind === 'render-workbook') {
    const { renderWorkbook } = await import('../export/excel/render-workbook.ts');
    return withoutPages(await renderWorkbook(request.workbook));
  }
  switch (request.format) {
    case 'pdf': {
      pdfEngine ??= startPdfEngine();
      const engine = await pdfEngine;
      const { findMissingGlyphs } = await import('../export/pdf/find-missing-glyphs.ts');
      const missingCharacters = await findMissingGlyphs(request.document, settings.fontFolder);
      const rendered = await engine.render(request.document, request);
      memoryBytes = engine.memoryBytes();
      return { ...rendered, missingCharacters };
    }
    case 'word': {
      const { renderWord } = await import('../export/word/render-word.ts');
      return withoutPages(renderWord(request.document));
    }
  }
}

function withoutPages(bytes: Uint8Array): RenderedDocument {
  return { bytes, pageCount: null, places: [], missingCharacters: [] };
}

async function warmUp(): Promise<void> {
  const { warmUpDocument } = await import('../export/pdf/warm-up-document.ts');
  pdfEngine ??= startPdfEngine();
  const engine = await pdfEngine;
  await engine.render(warmUpDocument);
}

async function answer(request: RenderRequest): Promise<void> {
  const { bytes, ...rest } = await render(request);
  const owned = new Uint8Array(bytes);
  reply({ kind: 'rendered', bytes: owned, ...rest, memoryBytes }, [owned.buffer]);
}

port.on('message', (request: WorkerRequest) => {
  switch (request.kind) {
    case 'warm-up':
      warmUp().then(
        () => reply({ kind: 'warmed-up', isWarm: true }),
        () => reply({ kind: 'warmed-up', isWarm: false }),
      );
      return;
    case 'render':
    case 'render-workbook':
      answer(request).catch((error: unknown) => {
        reply({
          kind: 'failed',
          message: error instanceof Error ? error.message : String(error),
        });
      });
      return;
  }
});
