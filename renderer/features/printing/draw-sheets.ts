import type { PDFDocumentProxy } from 'pdfjs-dist';
import { ProblemError } from '../../../core/contract/problem.ts';

/** Where letters of 12 pt keep smooth edges on a laser printer. */
const dotsPerInch = 300;
const pointsPerInch = 72;

/** The pages of a PDF as pictures of upright A4 sheets. */
export type Sheets = { urls: string[]; dispose: () => void };

/**
 * Draws every page; one that lies across is turned with its head to the left, where the sheets are bound. Rejects with
 * `cancelled`.
 */
export async function drawSheets(
  document: PDFDocumentProxy,
  { signal, tell }: { signal: AbortSignal; tell: (doneCount: number, totalCount: number) => void },
): Promise<Sheets> {
  const urls: string[] = [];
  const dispose = () => {
    for (const url of urls) URL.revokeObjectURL(url);
  };
  try {
    const { numPages } = document;
    tell(0, numPages);
    for (let number = 1; number <= numPages; number += 1) {
      if (signal.aborted) throw new ProblemError('cancelled');
      urls.push(URL.createObjectURL(await drawSheet(document, number)));
      tell(number, numPages);
    }
    if (signal.aborted) throw new ProblemError('cancelled');
    return { urls, dispose };
  } catch (error) {
    dispose();
    throw error;
  }
}

async function drawSheet(document: PDFDocumentProxy, number: number): Promise<Blob> {
  const page = await document.getPage(number);
  const { width, height } = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({
    scale: dotsPerInch / pointsPerInch,
    rotation: width > height ? (page.rotate + 270) % 360 : page.rotate,
  });
  const canvas = window.document.createElement('canvas');
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  // As it is meant for paper: also without waiting for the frames of a window that nobody sees.
  await page.render({ canvas, viewport, intent: 'print', background: '#fff' }).promise;
  const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
  // Its memory (35 MB) goes now, not when somebody collects it.
  canvas.width = 0;
  if (!picture) throw new ProblemError('printer-refused');
  return picture;
}
