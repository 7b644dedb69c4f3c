import { describe, expect, it } from 'vitest';
import { partialDate } from '../../../core/model/report.ts';
import { describeProblem } from '../../../core/rules/records/describe-problem.ts';
import { locateIssue } from '../../../core/rules/records/locate-issue.ts';

describe('the date of a report', () => {
  it.each([
    [2021, null, null],
    [2021, 3, null],
    [2021, 3, 31],
    [2024, 2, 29],
  ])('may be %s-%s-%s', (year, month, day) => {
    expect(partialDate.safeParse({ year, month, day }).success).toBe(true);
  });

  it.each([
    [2021, 2, 31],
    [2021, 2, 29],
    [2021, 4, 31],
    [2021, null, 5],
  ])('may not be %s-%s-%s, and the sentence says why', (year, month, day) => {
    const { error } = partialDate.safeParse({ year, month, day });
    const details = error ? locateIssue(error) : {};
    expect(details).toEqual({ field: 'day', reason: 'not-a-date' });
    expect(describeProblem({ code: 'invalid-record', details })).toContain('tháng đã ghi không có ngày này');
  });
});
