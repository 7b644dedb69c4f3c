import { useEffect, useEffectEvent, useState } from 'react';
import type { Problem } from '../core/contract/problem.ts';
import { readProblem } from './components/read-problem.ts';

type Asked<Answer> = { answer: Answer | null; problem: Problem | null };

/**
 * What main answers, asked when the part is shown and again when `about` changes; both null until then. An answer that comes
 * after another question, or after the part has gone, is dropped.
 */
export function useAnswer<Answer>(ask: (about: string) => Promise<Answer>, about = ''): Asked<Answer> {
  const [asked, setAsked] = useState<Asked<Answer>>({ answer: null, problem: null });
  const run = useEffectEvent(ask);
  useEffect(() => {
    let isStale = false;
    run(about).then(
      (answer) => {
        if (!isStale) setAsked({ answer, problem: null });
      },
      (error: unknown) => {
        if (!isStale) setAsked((before) => ({ ...before, problem: readProblem(error) }));
      },
    );
    return () => {
      isStale = true;
    };
  }, [about]);
  return asked;
}
