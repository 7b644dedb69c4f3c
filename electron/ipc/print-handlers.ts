import { setTimeout } from 'node:timers/promises';
import { BrowserWindow, type WebContents, type WebContentsPrintOptions } from 'electron';
import type { Handlers } from '../../core/contract/contract.ts';
import { ProblemError } from '../../core/contract/problem.ts';
import type { printingContract } from '../../core/contract/printing.ts';
import { readPrintFailure } from '../../core/rules/printing/read-print-failure.ts';

/** A printer of the network that is off keeps the system looking for it. */
const lookForPrintersMs = 10_000;

/** In…: copies, pages and printer are chosen in the system's dialog; nothing is added at the edges. */
const onSheets: WebContentsPrintOptions = {
  silent: false,
  printBackground: true,
  margins: { marginType: 'none' },
  pageSize: 'A4',
  landscape: false,
};

export function createPrintHandlers(): Pick<Handlers, keyof typeof printingContract> {
  return {
    'print:look': async () => {
      const printers = await Promise.race([
        contents().getPrintersAsync(),
        setTimeout(lookForPrintersMs, null, { ref: false }),
      ]);
      // Where none is known yet the system's dialog tells.
      return { hasPrinter: printers === null || printers.length > 0 };
    },
    'print:sheets': async ({ isTwoSided }) => {
      const reason = await print({ ...onSheets, ...(isTwoSided && { duplexMode: 'longEdge' }) });
      if (reason === null) return { isPrinted: true };
      const failure = readPrintFailure(reason);
      if (failure === 'cancelled') return { isPrinted: false };
      throw new ProblemError(failure);
    },
  };
}

function contents(): WebContents {
  const [window] = BrowserWindow.getAllWindows();
  if (!window) throw new ProblemError('printer-refused');
  return window.webContents;
}

/** Null: handed over to the printer; else Electron's reason. */
async function print(options: WebContentsPrintOptions): Promise<string | null> {
  return new Promise((resolve) => {
    contents().print(options, (isPrinted, reason) => resolve(isPrinted ? null : reason));
  });
}
