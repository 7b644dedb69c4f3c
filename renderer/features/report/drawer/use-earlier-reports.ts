import { useEffect, useState } from 'react';
import type { Problem } from '../../../../core/contract/problem.ts';
import type { EarlierReport } from '../../../../core/contract/views.ts';
import { call } from '../../../api/client.ts';
import { readProblem } from '../../../components/read-problem.ts';
import { useReport } from '../report-context.ts';

type Periods = { periodId: string; organisationId: string; periodName: string }[];

/** Tells the reports of one period apart, when several bodies wrote one. */
export function keyOfEarlier({ periodId, organisationId }: Omit<Periods[number], 'periodName'>): string {
  return `${periodId} ${organisationId}`;
}

/**
 * The earlier periods that the body, or those that it took over from, have reports of, and the report of the chosen one
 * (by its key), else of the newest.
 */
export function useEarlierReports(chosenKey: string | null): {
  periods: Periods | null;
  earlier: EarlierReport | null;
  problem: Problem | null;
  retry: () => void;
} {
  const { opened } = useReport();
  const { organisationId, periodId } = opened.report;
  const [periods, setPeriods] = useState<Periods | null>(null);
  const [earlier, setEarlier] = useState<EarlierReport | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  /** Replaced to ask once more, for the list and with it for the report. */
  const [request, setRequest] = useState({ organisationId, periodId });
  const shown = periods?.find((each) => keyOfEarlier(each) === chosenKey) ?? periods?.[0];

  useEffect(() => {
    let isStale = false;
    call('report:list-earlier', request).then(
      (answer) => !isStale && setPeriods(answer.periods),
      (error: unknown) => !isStale && setProblem(readProblem(error)),
    );
    return () => {
      isStale = true;
    };
  }, [request]);
  useEffect(() => {
    if (!shown) return;
    let isStale = false;
    const { periodId: shownPeriodId, organisationId: authorId } = shown;
    call('report:read-earlier', { periodId: shownPeriodId, organisationId: authorId }).then(
      (answer) => !isStale && setEarlier(answer),
      (error: unknown) => !isStale && setProblem(readProblem(error)),
    );
    return () => {
      isStale = true;
    };
  }, [shown]);

  return {
    periods,
    earlier,
    problem,
    retry: () => {
      setProblem(null);
      setRequest({ ...request });
    },
  };
}
