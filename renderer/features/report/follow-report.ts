import type { Report } from '../../../core/model/report.ts';
import type { ReportSession } from './report-session.ts';

/**
 * Asks about the report whenever it has stayed the same for `pauseMs`. One question at a time: while one is answered,
 * typing only waits. `ask` deals with its own failures and never rejects; `askAgain` repeats the last question.
 */
export function followReport(
  session: ReportSession,
  pauseMs: number,
  ask: (report: Report, isStopped: () => boolean) => Promise<void>,
): { askAgain: () => void; stop: () => void } {
  let isGone = false;
  let isBusy = false;
  let asked: Report | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const plan = () => {
    clearTimeout(timer);
    if (!isGone && session.getView().report !== asked) timer = setTimeout(() => void askOnce(), pauseMs);
  };
  const askOnce = async () => {
    if (isBusy) return;
    isBusy = true;
    const { report } = session.getView();
    asked = report;
    await ask(report, () => isGone);
    isBusy = false;
    plan();
  };
  plan();
  const unsubscribe = session.subscribe(plan);
  return {
    askAgain: () => {
      asked = null;
      plan();
    },
    stop: () => {
      isGone = true;
      unsubscribe();
      clearTimeout(timer);
    },
  };
}
