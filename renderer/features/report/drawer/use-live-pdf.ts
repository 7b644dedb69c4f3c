import { useEffect, useRef, useState } from 'react';
import type { Problem } from '../../../../core/contract/problem.ts';
import type { PrintedPlace } from '../../../../core/contract/printed-place.ts';
import type { Report } from '../../../../core/model/report.ts';
import { call } from '../../../api/client.ts';
import { readProblem } from '../../../components/read-problem.ts';
import { openPdf, type OpenedPdf } from '../../print-view/open-pdf.ts';
import { recallTwoSided } from '../../print-view/two-sided.ts';
import { followReport } from '../follow-report.ts';
import { useReport } from '../report-context.ts';

/** After the session has taken typed text in, which it does after a pause of half a second. */
const settleMs = 150;

export type LivePdf = {
  /** The last pages that could be made, and the report of which they are. */
  shown: { pdf: OpenedPdf; report: Report; places: PrintedPlace[] } | null;
  problem: Problem | null;
  retry: () => void;
};

/** The report's pages as they would be printed now. One request at a time: while pages are made, typing only waits. */
export function useLivePdf(): LivePdf {
  const { session } = useReport();
  const [shown, setShown] = useState<LivePdf['shown']>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const askAgain = useRef<() => void>(undefined);

  useEffect(() => {
    const following = followReport(session, settleMs, async (report, isStopped) => {
      try {
        const { pdf: bytes, places } = await call('report:preview', { report, isTwoSided: recallTwoSided() });
        const pdf = await openPdf(bytes);
        if (isStopped()) pdf.close();
        else {
          setShown({ pdf, report, places });
          setProblem(null);
        }
      } catch (error) {
        const found = readProblem(error);
        // Somebody has ended an export, and this request with it: the next change asks again.
        if (!isStopped() && found.code !== 'cancelled') setProblem(found);
      }
    });
    askAgain.current = following.askAgain;
    return following.stop;
  }, [session]);
  useEffect(() => () => shown?.pdf.close(), [shown]);

  return {
    shown,
    problem,
    retry: () => {
      setProblem(null);
      askAgain.current?.();
    },
  };
}
