import { useEffect, useState } from 'react';
import type { Problem } from '../../../../core/contract/problem.ts';
import type { EarlierReport } from '../../../../core/contract/views.ts';
import { call } from '../../../api/client.ts';
import { readProblem } from '../../../components/read-problem.ts';
import { useReport } from '../report-context.ts';

type Periods = { periodId: string; periodName: string }[];

/** The earlier periods that the body has reports of, and the report of the chosen one, else of the newest. */
export function useEarlierReports(chosenId: string | null): {
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
  /** Replaced to ask once more. */
  const [request, setRequest] = useState({ organisationId, periodId });
  const shownId = chosenId ?? periods?.[0]?.periodId ?? null;

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
    if (shownId === null) return;
    let isStale = false;
    call('report:read-earlier', { periodId: shownId, organisationId: request.organisationId }).then(
      (answer) => !isStale && setEarlier(answer),
      (error: unknown) => !isStale && setProblem(readProblem(error)),
    );
    return () => {
      isStale = true;
    };
  }, [shownId, request]);

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
