import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';
import type { Args } from '../../../core/contract/contract.ts';
import { ProblemError, type Problem } from '../../../core/contract/problem.ts';
import { call } from '../../api/client.ts';
import { readProblem } from '../../components/read-problem.ts';

/** What is to be printed: the pages of its PDF. */
export type PrintJob = {
  about: Args<'print:sheets'>;
  document: PDFDocumentProxy;
  missingCharacters: readonly string[];
  /** Called when the pages are no longer needed. */
  close?: () => void;
};

export type PrintingState =
  | { status: 'idle' }
  /** `totalCount` 0: the pages are being laid out. */
  | { status: 'busy'; doneCount: number; totalCount: number }
  | { status: 'printed'; missingCharacters: readonly string[] }
  /** The system's dialog was waited for and did not answer, until somebody gave up waiting. */
  | { status: 'left' }
  | { status: 'failed'; problem: Problem };

export type Printing = {
  state: PrintingState;
  /** `prepare` answers null when something else tells why nothing can be printed now. */
  start: (prepare: () => Promise<PrintJob | null>) => void;
  cancel: () => void;
  dismiss: () => void;
};

/** One print at a time, with its wait, its end or its problem. */
export function usePrinting(): Printing {
  const [state, setState] = useState<PrintingState>({ status: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const start: Printing['start'] = (prepare) => {
    if (running.current) return;
    const abort = new AbortController();
    running.current = abort;
    setState({ status: 'busy', doneCount: 0, totalCount: 0 });
    runPrint(prepare, abort.signal, (doneCount, totalCount) =>
      setState({ status: 'busy', doneCount, totalCount }),
    )
      .then(setState, (error: unknown) => {
        const problem = readProblem(error);
        setState(problem.code === 'cancelled' ? { status: 'idle' } : { status: 'failed', problem });
      })
      .finally(() => {
        running.current = null;
      });
  };
  return {
    state,
    start,
    cancel: () => {
      running.current?.abort();
      call('report:cancel-printing', {}).catch(console.warn);
    },
    dismiss: () => setState({ status: 'idle' }),
  };
}

async function runPrint(
  prepare: () => Promise<PrintJob | null>,
  signal: AbortSignal,
  tell: (doneCount: number, totalCount: number) => void,
): Promise<PrintingState> {
  // Before anybody waits for pages that would go nowhere.
  if (!(await unlessAborted(call('print:look', {}), signal)).hasPrinter) throw new ProblemError('no-printer');
  const job = await prepare();
  if (!job) return { status: 'idle' };
  const { about, document, missingCharacters, close } = job;
  try {
    const [{ drawSheets }, { printSheets }] = await Promise.all([
      import('./draw-sheets.ts'),
      import('./print-sheets.ts'),
    ]);
    const sheets = await drawSheets(document, { signal, tell });
    // A dialog that is still open somewhere prints them: they go when it answers, not when nobody waits any longer.
    const printed = printSheets(sheets.urls, about).finally(sheets.dispose);
    try {
      return (await unlessAborted(printed, signal))
        ? { status: 'printed', missingCharacters }
        : { status: 'idle' };
    } catch (error) {
      if (signal.aborted) return { status: 'left' };
      throw error;
    }
  } finally {
    close?.();
  }
}

/** Rejects with `cancelled` at once when somebody gives up waiting; what comes of the promise then is nobody's. */
async function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(new ProblemError('cancelled'));
    if (signal.aborted) giveUp();
    signal.addEventListener('abort', giveUp, { once: true });
    promise.then(resolve, reject);
  });
}
