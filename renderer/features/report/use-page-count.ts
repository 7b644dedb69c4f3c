import { useEffect, useState } from 'react';
import type { Report } from '../../../core/model/report.ts';
import { call } from '../../api/client.ts';
import { followReport } from './follow-report.ts';
import { useReport } from './report-context.ts';

/** Nobody reads the number while typing, and printing takes a core of the machine. */
const pauseMs = 1_500;

export type PageCount = { pageCount: number; pageOfBlock: ReadonlyMap<string, number>; report: Report };

/** On how many pages the report would be printed, some time after the last change; null until it is known. */
export function usePageCount(): PageCount | null {
  const { session } = useReport();
  const [counted, setCounted] = useState<PageCount | null>(null);

  useEffect(() => {
    const { stop } = followReport(session, pauseMs, async (report, isStopped) => {
      // Pages that cannot be made are told where somebody asks for them: in the print view and on export.
      const answer = await call('report:count-pages', { report }).catch(() => null);
      if (isStopped()) return;
      setCounted(
        answer && {
          pageCount: answer.pageCount,
          pageOfBlock: new Map(answer.blocks.map(({ id, page }) => [id, page])),
          report,
        },
      );
    });
    return stop;
  }, [session]);

  return counted;
}
