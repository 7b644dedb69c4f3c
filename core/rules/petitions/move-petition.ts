import { ProblemError } from '../../contract/problem.ts';
import type { Instant } from '../../model/instant.ts';
import type { Petition } from '../../model/petition.ts';
import { petitionTable, type PetitionAct } from '../states/petition.ts';

export type PetitionMove = {
  act: PetitionAct;
  /** Why, or by what: kept in the history. */
  note: string;
  /** Of an answer. */
  answer?: NonNullable<Petition['answer']>;
  /** Of a transfer. */
  transfer?: NonNullable<Petition['transfer']>;
};

/** The petition after an act, with a line more in its history; rejects with the sentence of the table. */
export function movePetition(petition: Petition, move: PetitionMove, now: Instant): Petition {
  const step = petitionTable[petition.state][move.act];
  if ('refusal' in step) throw new ProblemError('act-not-possible', { reason: step.refusal });
  const { act, note, answer, transfer } = move;
  return {
    ...petition,
    state: step.next,
    ...(act === 'answer' && { answer: answer ?? petition.answer }),
    ...(act === 'transfer' && transfer && { transfer }),
    history: [...(petition.history ?? []), { at: now, state: step.next, note: note.trim() }],
  };
}
