import { useState } from 'react';
import type { Problem } from '../../../../core/contract/problem.ts';
import type { PrintVariant } from '../../../../core/contract/views.ts';
import type { ReportAct } from '../../../../core/model/report-act.ts';
import type { Finding } from '../../../../core/rules/check-report/report-check.ts';
import { describeProblem } from '../../../../core/rules/records/describe-problem.ts';
import { call } from '../../../api/client.ts';
import { readProblem } from '../../../components/read-problem.ts';
import { useReport } from '../report-context.ts';
import { focusNewRemark } from './remarks-tab.tsx';
import type { ExportFormat } from '../use-export.ts';

export type RoundDialog =
  | 'submit'
  | 'compare'
  | 'reimport'
  | 'issue'
  | 'send'
  | 'accepted-findings'
  | 'reopen'
  | 'detach-signed-copy'
  | 'versions'
  | 'remove';

export type Rounds = {
  dialog: RoundDialog | null;
  show: (dialog: RoundDialog) => void;
  close: () => void;
  /** What the check found when the dialog was opened. */
  findings: readonly Finding[];
  isBusy: boolean;
  /** Does an act with the saved report; resolves to whether it was done. Its refusal is said above the page. */
  act: (act: ReportAct) => Promise<boolean>;
  /** Trình lãnh đạo, and then the paper for the leader's hand. */
  submit: (format: ExportFormat) => void;
  print: (format: ExportFormat, variant: PrintVariant) => void;
  /** Opens the list of the leader's remarks for the next one. */
  writeRemarks: () => void;
  attachSignedCopy: () => void;
  openSignedCopy: () => void;
};

/** The leader's rounds as the screen drives them: one act at a time, each on the report as it is on disk. */
export function useRounds(
  print: Rounds['print'],
  showRemarks: () => void,
  findNow: () => Finding[],
  /** Takes away what was said last: it was about an act that is over. */
  unsay: () => void,
): Rounds {
  const { session, say } = useReport();
  const [dialog, setDialog] = useState<RoundDialog | null>(null);
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const [isBusy, setIsBusy] = useState(false);
  const name = () => {
    const { periodId, organisationId } = session.getView().report;
    return { periodId, organisationId };
  };
  const tell = (problem: Problem) => say(describeProblem(problem));
  const run = async (request: Parameters<typeof session.runAct>[0]): Promise<boolean> => {
    if (isBusy) return false;
    setIsBusy(true);
    unsay();
    try {
      return await session.runAct(request);
    } catch (error) {
      tell(readProblem(error));
      return false;
    } finally {
      setIsBusy(false);
    }
  };
  const act: Rounds['act'] = (reportAct) =>
    run((expectedVersion) => call('report:move', { ...name(), expectedVersion, act: reportAct }));
  return {
    dialog,
    show: (wanted) => {
      if (wanted === 'submit' || wanted === 'send') setFindings(findNow());
      setDialog(wanted);
    },
    close: () => setDialog(null),
    findings,
    isBusy,
    act,
    submit: (format) => {
      setDialog(null);
      void act({ kind: 'submit' }).then((isDone) => {
        if (isDone) print(format, { kind: 'submission', draftNumber: session.getView().report.draftNumber });
      });
    },
    print,
    writeRemarks: () => {
      showRemarks();
      focusNewRemark();
    },
    attachSignedCopy: () =>
      void run((expectedVersion) => call('report:attach-signed-copy', { ...name(), expectedVersion })).then(
        (isDone) => {
          const attached = session.getView().report.issued?.signedCopyName;
          if (isDone && attached) say(`Đã đính kèm bản ký “${attached}”.`);
        },
      ),
    openSignedCopy: () => {
      call('report:open-signed-copy', name()).catch((error: unknown) => tell(readProblem(error)));
    },
  };
}
