import { describe, expect, it } from 'vitest';
import { reviewState } from '../../../../core/model/review.ts';
import { reviewActs, reviewTable } from '../../../../core/rules/states/review.ts';

const states = reviewState.options;
const pairs = states.flatMap((state) => reviewActs.map((act) => [state, act] as const));

describe('the office side of a report', () => {
  it.each(pairs)('answers %s + %s with another state or with a sentence', (state, act) => {
    const step = reviewTable[state][act];
    if ('next' in step) {
      // Nothing happens in silence: what is allowed changes the state.
      expect(step.next).not.toBe(state);
      expect(states).toContain(step.next);
    } else expect(step.refusal).toMatch(/^[A-ZĐÁ].+\.$/u);
  });

  it('has no dead end: from every state every other can be reached', () => {
    for (const start of states) {
      const reached = new Set([start]);
      for (const state of reached)
        for (const act of reviewActs) {
          const step = reviewTable[state][act];
          if ('next' in step) reached.add(step.next);
        }
      expect([...reached].toSorted()).toEqual([...states].toSorted());
    }
  });

  it('takes each decision back by one act', () => {
    const after = (state: (typeof states)[number], act: (typeof reviewActs)[number]) => {
      const step = reviewTable[state][act];
      return 'next' in step ? step.next : null;
    };
    const wrong = (
      [
        ['register', 'unregister'],
        ['request-supplement', 'withdraw-request'],
        ['accept', 'reopen'],
      ] as const
    ).flatMap(([act, back]) =>
      states.filter((state) => {
        const next = after(state, act);
        return next !== null && after(next, back) !== state;
      }),
    );
    expect(wrong).toEqual([]);
  });
});
