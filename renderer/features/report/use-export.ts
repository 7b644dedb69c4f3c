import { useRef, useState } from 'react';
import { ProblemError, type Problem } from '../../../core/contract/problem.ts';
import { reportTable, type Exported, type PrintVariant } from '../../../core/contract/views.ts';
import { call } from '../../api/client.ts';
import { readProblem } from '../../components/read-problem.ts';
import { recallTwoSided } from '../print-view/two-sided.ts';
import type { ReportSession } from './report-session.ts';

export type ExportFormat = 'word' | 'pdf' | 'excel';

export type ExportState =
  | { status: 'idle' }
  | { status: 'busy'; format: ExportFormat }
  | { status: 'done'; result: Extract<Exported, { status: 'done' }> }
  | { status: 'failed'; format: ExportFormat; variant: PrintVariant | undefined; problem: Problem };

/** What leaves the program is the saved report, so what was typed is saved first; rejects when it cannot be. */
export async function requireSaved(session: ReportSession): Promise<void> {
  if (await session.saveNow()) return;
  const { save } = session.getView();
  throw save.status === 'failed'
    ? new ProblemError(save.problem.code, save.problem.details)
    : new ProblemError('write-failed');
}

export async function exportReport(
  session: ReportSession,
  format: ExportFormat,
  variant?: PrintVariant,
): Promise<Exported> {
  await requireSaved(session);
  const { organisationId, periodId } = session.getView().report;
  if (format === 'excel') {
    const tables = variant?.kind === 'table' ? [variant.table] : reportTable.options;
    return call('report:export-tables', { organisationId, periodId, tables });
  }
  return call('report:export', {
    organisationId,
    periodId,
    format,
    variant,
    isTwoSided: recallTwoSided(),
  });
}

/** One export at a time, with its wait, its result or its problem. */
export function useExport(session: ReportSession): {
  state: ExportState;
  start: (format: ExportFormat, variant?: PrintVariant) => void;
  cancel: () => void;
  dismiss: () => void;
} {
  const [state, setState] = useState<ExportState>({ status: 'idle' });
  const isBusy = useRef(false);
  const start = (format: ExportFormat, variant?: PrintVariant) => {
    if (isBusy.current) return;
    isBusy.current = true;
    setState({ status: 'busy', format });
    exportReport(session, format, variant)
      .then(
        (result) => setState(result.status === 'done' ? { status: 'done', result } : { status: 'idle' }),
        (error: unknown) => {
          const problem = readProblem(error);
          setState(
            problem.code === 'cancelled'
              ? { status: 'idle' }
              : { status: 'failed', format, variant, problem },
          );
        },
      )
      .finally(() => {
        isBusy.current = false;
      });
  };
  return {
    state,
    start,
    cancel: () => {
      call('report:cancel-printing', {}).catch((error: unknown) => readProblem(error));
    },
    dismiss: () => setState({ status: 'idle' }),
  };
}
