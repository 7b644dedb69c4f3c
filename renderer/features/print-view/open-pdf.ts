import { getDocument, PDFWorker, type PDFDocumentProxy } from 'pdfjs-dist';
// oxlint-disable-next-line import/default -- the address, made by Vite
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

export type OpenedPdf = {
  document: PDFDocumentProxy;
  /** Size of the first page in points, taken for every page until it is read. */
  firstPageSize: PageSize;
  close: () => void;
};

export type PageSize = { width: number; height: number };

/**
 * Opens PDF bytes (which are handed over to the worker). The worker is started from its own file, because pdf.js would
 * otherwise wrap it in a blob address, which the content security policy refuses.
 */
export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf> {
  const port = new Worker(workerUrl, { type: 'module' });
  const worker = PDFWorker.create({ port });
  const close = () => {
    worker.destroy();
    port.terminate();
  };
  try {
    const document = await getDocument({ data: bytes, worker, useWasm: false }).promise;
    const [, , width = 595, height = 842] = (await document.getPage(1)).view;
    return { document, firstPageSize: { width, height }, close };
  } catch (error) {
    close();
    throw error;
  }
}
