import { expect, it } from 'vitest';
import type { Petition } from '../../../../core/model/petition.ts';
import { countWaiting, tellWaiting } from '../../../../core/rules/petitions/count-waiting.ts';

const periods = [
  { id: 'q1', kind: 'quarter', dataTo: '2021-03-14' },
  { id: 'q2', kind: 'quarter', dataTo: '2021-06-14' },
  { id: 'h1', kind: 'half-year', dataTo: '2021-06-14' },
  { id: 'q3', kind: 'quarter', dataTo: '2021-09-14' },
] as const;

function raised(periodId: string, state: Petition['state']) {
  return { raisedIn: [{ periodId, organisationId: 'a', petitionId: 'p' }], raisedOn: null, state };
}

it('counts what is new and what has waited through two periods; an end counts neither', () => {
  const petitions = [
    raised('q3', 'new'),
    raised('q1', 'new'),
    raised('q1', 'in-progress'),
    raised('q2', 'transferred'),
    raised('q1', 'answered'),
    raised('q1', 'outside-competence'),
  ];
  const waiting = countWaiting(petitions, periods[3], periods);
  expect(waiting).toEqual({ newCount: 2, longCount: 2 });
  expect(tellWaiting(waiting)).toBe('2 mới · 2 quá 2 kỳ');
});

it('says nothing when nothing waits', () => {
  expect(tellWaiting(countWaiting([], periods[3], periods))).toBe('');
  expect(tellWaiting({ newCount: 0, longCount: 1 })).toBe('1 quá 2 kỳ');
});
