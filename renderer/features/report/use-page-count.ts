import { useEffect, useState } from 'react';
import type { Report } from '../../../core/model/report.ts';
import { call } from '../../api/client.ts';
import { useReport } from './report-context.ts';

/** Nobody reads the number while typing, and printing takes a core of the machine. */
const pauseMs = 1_500;

export type PageCount = { pageCount: number; pageOfBlock: ReadonlyMap<string, number>; report: Report };

/** On how many pages the report would be printed, some time after the last change; null until it is known. */
export function usePageCount(): PageCount | null {
  const { session } = useReport();
  const [counted, setCounted] = useState<PageCount | null>(null);

  useEffect(() => {
    let isGone = false;
    let isBusy = false;
    let asked: Report | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const plan = () => {
      clearTimeout(timer);
      if (!isGone && session.getView().report !== asked) timer = setTimeout(() => void count(), pauseMs);
    };
    const count = async () => {
      if (isBusy) return;
      isBusy = true;
      const { report } = session.getView();
      asked = report;
      // Pages that cannot be made are told where somebody asks for them: in the print view and on export.
      const answer = await call('report:count-pages', { report }).catch(() => null);
      isBusy = false;
      if (isGone) return;
      setCounted(
        answer && {
          pageCount: answer.pageCount,
          pageOfBlock: new Map(answer.blocks.map(({ id, page }) => [id, page])),
          report,
        },
      );
      plan();
    };
    plan();
    const unsubscribe = session.subscribe(plan);
    return () => {
      isGone = true;
      unsubscribe();
      clearTimeout(timer);
    };
  }, [session]);

  return counted;
}
