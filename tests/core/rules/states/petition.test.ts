import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { petitionState, type PetitionState } from '../../../../core/model/petition.ts';
import { movePetition } from '../../../../core/rules/petitions/move-petition.ts';
import { petitionActs, petitionTable } from '../../../../core/rules/states/petition.ts';
import { ProblemError } from '../../../../core/contract/problem.ts';
import { samples } from '../../../fixtures/sample-of-every-kind.ts';

const states = petitionState.options;

describe('the way of a petition', () => {
  it('answers every state and every act, with a sentence where it is not possible', () => {
    for (const state of states)
      for (const act of petitionActs) {
        const step = petitionTable[state][act];
        if ('refusal' in step) expect(step.refusal).toMatch(/^\p{Lu}.*[.]$/u);
        else expect(states).toContain(step.next);
      }
  });

  it('has no dead end: from every state each other can be reached', () => {
    for (const start of states) {
      const reached = new Set<PetitionState>([start]);
      for (const state of reached)
        for (const act of petitionActs) {
          const step = petitionTable[state][act];
          if ('next' in step) reached.add(step.next);
        }
      expect([...reached].sort()).toEqual([...states].sort());
    }
  });

  it('moves by acts alone and writes each step down', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...petitionActs), { maxLength: 30 }), (acts) => {
        let petition = { ...samples.petition, state: 'new' as PetitionState, history: [] as never };
        let steps = 0;
        for (const act of acts) {
          const step = petitionTable[petition.state][act];
          if ('refusal' in step) {
            expect(() => movePetition(petition, { act, note: '' }, '2021-03-18T02:00:00.000Z')).toThrow(
              ProblemError,
            );
            continue;
          }
          const moved = movePetition(petition, { act, note: ' vì sao ' }, '2021-03-18T02:00:00.000Z');
          steps += 1;
          expect(moved.state).toBe(step.next);
          expect(moved.history).toHaveLength(steps);
          expect(moved.history?.at(-1)).toEqual({
            at: '2021-03-18T02:00:00.000Z',
            state: step.next,
            note: 'vì sao',
          });
          expect(moved.text).toBe(petition.text);
          petition = moved as typeof petition;
        }
      }),
    );
  });
});
