import { ProblemError } from '../../contract/problem.ts';
import type { Conclusion } from '../../model/conclusion.ts';
import { conclusionTable, stateOfConclusion, type ConclusionAct } from '../states/conclusion.ts';

/** The conclusion after an act; what was written of its result stays. Rejects with the sentence of the table. */
export function moveConclusionOn(conclusion: Conclusion, act: ConclusionAct): Conclusion {
  const step = conclusionTable[stateOfConclusion(conclusion)][act];
  if ('refusal' in step) throw new ProblemError('act-not-possible', { reason: step.refusal });
  const state = step.next === 'not-looked-at' ? null : step.next;
  return { ...conclusion, outcome: { result: '', reason: '', ...conclusion.outcome, state } };
}
