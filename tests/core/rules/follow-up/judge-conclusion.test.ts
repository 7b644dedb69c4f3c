import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Conclusion } from '../../../../core/model/conclusion.ts';
import {
  countDue,
  judgeDue,
  lastDayOfConclusion,
  tellDue,
  tellReconciliation,
} from '../../../../core/rules/follow-up/judge-conclusion.ts';
import { beginConclusion } from '../../../../core/rules/meeting/order-conclusions.ts';
import { addDays } from '../../../../core/rules/values/calendar.ts';

const due = (deadline: string | null, change: Partial<Conclusion> = {}): Conclusion => ({
  ...beginConclusion([], '2021-q1', 'k1', { text: 'Việc', deadline }),
  ...change,
});
const answered = (outcome: 'done' | 'partly-done' | 'stated-elsewhere') => ({ outcome });
const outcome = (state: 'met' | 'not-met', reason = '') => ({ outcome: { state, result: '', reason } });

describe('a conclusion that is followed up', () => {
  it('ends on the day before with "trước ngày", on the day itself with "chậm nhất ngày"', () => {
    expect(lastDayOfConclusion(due('2021-05-20'))).toBe('2021-05-19');
    expect(lastDayOfConclusion(due('2021-05-20', { deadlineRule: 'at-latest' }))).toBe('2021-05-20');
  });

  // 17/5/2021 was a Monday.
  it.each([
    ['2021-05-17', 'overdue'],
    ['2021-05-18', 'today'],
    ['2021-05-24', 'this-week'],
    ['2021-05-25', 'later'],
    [null, 'no-deadline'],
  ])('with the deadline %s is on Monday, 17/5: %s', (deadline, expected) => {
    expect(judgeDue(due(deadline), null, '2021-05-17')).toBe(expected);
  });

  it('is settled by what the commission finds, and until it has looked by the answer of its lead', () => {
    const late = due('2021-01-01');
    expect(judgeDue(late, answered('done'), '2021-05-17')).toBe('settled');
    expect(judgeDue(late, answered('stated-elsewhere'), '2021-05-17')).toBe('settled');
    expect(judgeDue(late, answered('partly-done'), '2021-05-17')).toBe('overdue');
    expect(judgeDue({ ...late, ...outcome('met') }, null, '2021-05-17')).toBe('settled');
    expect(judgeDue({ ...late, ...outcome('not-met') }, answered('done'), '2021-05-17')).toBe('overdue');
    expect(judgeDue({ ...late, task: { ...late.task, isRoutine: true } }, null, '2021-05-17')).toBe(
      'settled',
    );
  });

  it('never becomes less pressing as days go by', () => {
    const order = ['later', 'this-week', 'today', 'overdue'];
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), (first, more) => {
        const at = (days: number) =>
          order.indexOf(judgeDue(due('2021-06-15'), null, addDays('2021-05-01', days)));
        expect(at(first + more)).toBeGreaterThanOrEqual(at(first));
      }),
    );
  });

  it('is counted for the banner, which says nothing when nothing presses', () => {
    expect(tellDue(countDue(['overdue', 'overdue', 'today', 'later', 'settled']))).toBe(
      '2 việc quá hạn · 1 đến hạn hôm nay',
    );
    expect(tellDue(countDue(['later', 'no-deadline', 'settled']))).toBe('');
  });

  it('is told to the next notice only when somebody has looked, with the reason where it was not met', () => {
    const row = (conclusion: Conclusion, answer = '') => ({ conclusion, answer, sentence: 'Việc' });
    expect(tellReconciliation([row(due(null))])).toEqual([]);
    expect(
      tellReconciliation([
        row({ ...due(null), ...outcome('met') }, 'Đã hoàn thành. Đi bầu 99%.'),
        row({ ...due(null), ...outcome('not-met', 'thiếu vốn') }, 'Chưa thực hiện'),
        row(due(null)),
      ]),
    ).toEqual([
      'Đạt 1/3 nội dung kết luận; 1 nội dung chưa xem xét. Cụ thể:',
      '- Việc: đạt (Đã hoàn thành. Đi bầu 99%);',
      '- Việc: chưa đạt (thiếu vốn).',
    ]);
  });
});
