import { useEffect, useState } from 'react';
import type { Result } from '../../../core/contract/contract.ts';
import type { Problem } from '../../../core/contract/problem.ts';
import type { SearchAnswer, SearchRequest } from '../../../core/rules/search/search-result.ts';
import { call } from '../../api/client.ts';
import { readProblem } from '../../components/read-problem.ts';

/** Nobody sees what comes between two letters typed in a row. */
const pauseMs = 60;
/** While the index is being built, more is found each time. */
const againAfterMs = 700;

type Found = { request: SearchRequest; answer: SearchAnswer };

/** What is found for a request; the last answer stays until the next one is there. */
export function useSearch(request: SearchRequest): {
  scope: Result<'search:prepare'> | null;
  found: Found | null;
  problem: Problem | null;
} {
  const [scope, setScope] = useState<Result<'search:prepare'> | null>(null);
  const [found, setFound] = useState<Found | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    let timer: number | undefined;
    let isStale = false;
    const ask = async () => {
      const prepared = await call('search:prepare', {});
      if (isStale) return;
      setScope(prepared);
      if (prepared.progress) timer = window.setTimeout(run, againAfterMs);
    };
    const run = () => {
      ask().catch((error: unknown) => isStale || setProblem(readProblem(error)));
    };
    run();
    return () => {
      isStale = true;
      window.clearTimeout(timer);
    };
  }, []);
  const { text, periodId, organisationId, kind } = request;
  useEffect(() => {
    let isStale = false;
    let timer: number | undefined;
    const asked: SearchRequest = { text, periodId, organisationId, kind };
    const ask = async () => {
      const answer = await call('search:find', asked);
      if (isStale) return;
      setFound({ request: asked, answer });
      setProblem(null);
      if (answer.progress) timer = window.setTimeout(run, againAfterMs);
    };
    const run = () => {
      ask().catch((error: unknown) => isStale || setProblem(readProblem(error)));
    };
    timer = window.setTimeout(run, pauseMs);
    return () => {
      isStale = true;
      window.clearTimeout(timer);
    };
  }, [text, periodId, organisationId, kind]);
  return { scope, found, problem };
}
