import { describe, expect, it } from 'vitest';
import { period as periodSchema, type Period } from '../../../../core/model/period.ts';
import { changeExpected } from '../../../../core/rules/periods/change-expected.ts';
import { checkPeriod, describePeriodFault } from '../../../../core/rules/periods/check-period.ts';
import { period } from '../../../support/records.ts';

describe('the bodies expected in a period', () => {
  it('change with a trace of when and how', () => {
    const at = '2021-03-10T02:00:00.000Z';
    const changed = changeExpected(period, ['hoi-phu-nu'], at);
    expect(changed.expectedOrganisationIds).toEqual(['hoi-phu-nu']);
    expect(changed.expectationChanges).toEqual([
      { at, addedIds: ['hoi-phu-nu'], removedIds: ['hoi-nong-dan'] },
    ]);
    expect(periodSchema.parse(changed)).toEqual(changed);
  });

  it('are the same when the same are chosen', () => {
    expect(changeExpected(period, ['hoi-nong-dan'], '2021-03-10T02:00:00.000Z')).toBe(period);
  });
});

describe('what is told of a period', () => {
  const check = (change: Partial<Period>) =>
    checkPeriod({ ...period, ...change }).map(({ code, isRefused }) => [code, isRefused]);

  it('is refused where nothing could be done with it', () => {
    expect(check({})).toEqual([]);
    expect(check({ dataTo: '2020-12-01' })).toContainEqual(['ends-before-start', true]);
    expect(check({ outlineIds: [] })).toEqual([['no-outline', true]]);
    expect(check({ kind: 'special', ordinal: null, title: ' ' })).toEqual([['no-title', true]]);
  });

  it('is only a word of warning where it may be meant', () => {
    expect(check({ expectedOrganisationIds: [] })).toEqual([['nobody-expected', false]]);
    expect(check({ cutOff: '2020-03-14' })).toEqual([['cut-off-outside', false]]);
    expect(check({ due: { rule: 'before', date: '2020-03-20' } })).toEqual([['due-before-start', false]]);
    // "Trước ngày 20" ends on the 19th: a meeting on that day is in time.
    expect(check({ meetingDate: '2021-03-19' })).toEqual([]);
    expect(check({ meetingDate: '2021-03-18' })).toEqual([['meeting-before-due', false]]);
    expect(check({ expectedOrganisationIds: ['ban-dan-van'] })).toEqual([['receiver-expected', false]]);
    for (const fault of checkPeriod({
      ...period,
      outlineIds: [],
      dataTo: '2020-01-01',
      expectedOrganisationIds: [],
    }))
      expect(describePeriodFault(fault)).toMatch(/^\p{Lu}.*\.$/u);
  });
});
