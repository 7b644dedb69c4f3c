import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ProblemError } from '../../../../core/contract/problem.ts';
import type { Conclusion } from '../../../../core/model/conclusion.ts';
import { judgeDue } from '../../../../core/rules/follow-up/judge-conclusion.ts';
import { moveConclusionOn } from '../../../../core/rules/follow-up/move-conclusion.ts';
import {
  actTowards,
  conclusionActs,
  conclusionStates,
  conclusionTable,
  stateOfConclusion,
} from '../../../../core/rules/states/conclusion.ts';
import type { Step } from '../../../../core/rules/states/state-table.ts';
import { taskTable, type TaskAct, type TaskState } from '../../../../core/rules/states/task.ts';
import { samples } from '../../../fixtures/sample-of-every-kind.ts';

const begun: Conclusion = {
  ...samples.conclusion,
  task: { ...samples.conclusion.task, deadline: '2021-05-20', isRoutine: false },
};
delete begun.outcome;

const anAct = fc.constantFrom(...conclusionActs);
const anAnswer = fc.constantFrom<Exclude<TaskAct, 'next-period'>>(
  'done',
  'partly-done',
  'not-done',
  'carried-over',
  'stated-elsewhere',
  'take-back',
);
const anEvent = fc.oneof(fc.record({ office: anAct }), fc.record({ lead: anAnswer }));

describe('the way of a conclusion', () => {
  it('reaches every state from every other, by one act each', () => {
    for (const state of conclusionStates)
      for (const other of conclusionStates) {
        const step = conclusionTable[state][actTowards[other]];
        if (state === other) expect(step).toHaveProperty('refusal');
        else expect(step).toEqual({ next: other });
      }
  });

  it('moves by acts alone, and keeps what was written of its result', () => {
    fc.assert(
      fc.property(fc.array(anAct, { maxLength: 20 }), (acts) => {
        let conclusion: Conclusion = {
          ...begun,
          outcome: { state: null, result: 'Đã họp', reason: 'Thiếu vốn' },
        };
        for (const act of acts) {
          const step = conclusionTable[stateOfConclusion(conclusion)][act];
          if ('refusal' in step) {
            expect(() => moveConclusionOn(conclusion, act)).toThrow(ProblemError);
            continue;
          }
          const moved = moveConclusionOn(conclusion, act);
          expect(stateOfConclusion(moved)).toBe(step.next);
          expect({ ...moved, outcome: null }).toEqual({ ...conclusion, outcome: null });
          expect(moved.outcome).toMatchObject({ result: 'Đã họp', reason: 'Thiếu vốn' });
          conclusion = moved;
        }
      }),
    );
  });

  it('is settled when it was found met, or its lead says done and nobody has looked; an answer never changes a finding', () => {
    fc.assert(
      fc.property(fc.array(anEvent, { maxLength: 20 }), (events) => {
        let conclusion = begun;
        let answer: TaskState = 'open';
        for (const event of events) {
          const found = stateOfConclusion(conclusion);
          if ('office' in event) {
            if ('next' in conclusionTable[found][event.office])
              conclusion = moveConclusionOn(conclusion, event.office);
          } else {
            const step: Step<TaskState> = taskTable[answer][event.lead];
            if ('next' in step) answer = step.next;
            expect(stateOfConclusion(conclusion)).toBe(found);
          }
          const state = stateOfConclusion(conclusion);
          const comesBack = 'next' in taskTable[answer]['next-period'];
          const due = judgeDue(conclusion, answer === 'open' ? null : { outcome: answer }, '2021-06-01');
          const isSettled = state === 'met' || (state === 'not-looked-at' && !comesBack);
          expect(due).toBe(isSettled ? 'settled' : 'overdue');
        }
      }),
    );
  });
});
