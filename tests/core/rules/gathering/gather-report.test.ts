import { describe, expect, it } from 'vitest';
import type { Completeness } from '../../../../core/contract/views.ts';
import type { Review } from '../../../../core/model/review.ts';
import {
  gatherReport,
  isAccepted,
  isComplete,
  isOnTime,
  isReceived,
  type GatheredFacts,
} from '../../../../core/rules/gathering/gather-report.ts';

const whole: Completeness = {
  sectionsFilled: 5,
  sectionsRequired: 5,
  figuresFilled: 12,
  figuresTotal: 12,
  emptySections: [],
};

const review: Review = {
  organisationId: 'mttq',
  periodId: '2021-q1',
  revision: 0,
  arrivedOn: '2021-03-19',
  way: 'word',
  state: 'received',
  remarks: [],
};

const facts = (given: Partial<GatheredFacts>): GatheredFacts => ({
  review: null,
  report: null,
  lastDay: '2021-03-19',
  today: '2021-03-22',
  ...given,
});

describe('received, complete, on time and accepted are four facts', () => {
  it('nothing is known of a body that has sent nothing, but that it is overdue', () => {
    const none = facts({});
    expect([isReceived(none), isComplete(none), isOnTime(none), isAccepted(none)]).toEqual([
      false,
      false,
      null,
      false,
    ]);
    expect(gatherReport(none)).toMatchObject({ state: 'not-sent', isOverdue: true, act: 'register' });
    expect(gatherReport(facts({ today: '2021-03-19' })).isOverdue).toBe(false);
  });

  it('is on time on the last day, late the day after, and neither without a date or a due date', () => {
    expect(isOnTime(facts({ review }))).toBe(true);
    expect(isOnTime(facts({ review: { ...review, arrivedOn: '2021-03-20' } }))).toBe(false);
    expect(isOnTime(facts({ review: { ...review, arrivedOn: null } }))).toBeNull();
    expect(isOnTime(facts({ review, lastDay: null }))).toBeNull();
  });

  it('is complete with every section and figure, whether it has been accepted or not', () => {
    const report = { state: 'drafting', completeness: whole } as const;
    expect(gatherReport(facts({ review, report }))).toMatchObject({ state: 'complete', act: 'review' });
    const lacking = { ...report, completeness: { ...whole, figuresFilled: 9 } };
    expect(gatherReport(facts({ review, report: lacking })).state).toBe('received');
    const accepted = { ...review, state: 'accepted' } as const;
    expect(gatherReport(facts({ review: accepted, report: lacking }))).toMatchObject({
      state: 'accepted',
      act: 'look',
    });
    expect([isComplete(facts({ report: lacking })), isAccepted(facts({ review: accepted }))]).toEqual([
      false,
      true,
    ]);
  });

  it('takes a report that was sent in this program for received, and still asks for its day of arrival', () => {
    const sent = { state: 'sent', completeness: whole } as const;
    expect(gatherReport(facts({ report: sent }))).toMatchObject({
      state: 'complete',
      isOverdue: false,
      act: 'register',
    });
  });

  it('offers one next act: write what is begun here, place a Word file, review what has come', () => {
    const drafting = { state: 'drafting', completeness: whole } as const;
    expect(gatherReport(facts({ report: drafting })).act).toBe('write');
    expect(gatherReport(facts({ review })).act).toBe('place');
    expect(gatherReport(facts({ review: { ...review, way: 'pdf' } })).act).toBe('review');
    expect(gatherReport(facts({ review: { ...review, state: 'not-sent', arrivedOn: null } }))).toMatchObject({
      state: 'not-sent',
      act: 'register',
    });
  });

  it('knows nothing of what cannot be read, neither that it is missing nor overdue, but for what the register has', () => {
    const damaged = facts({ isUnreadable: true });
    expect(gatherReport(damaged)).toMatchObject({ state: 'unreadable', isOverdue: false, act: 'write' });
    expect(gatherReport(facts({ isUnreadable: true, review })).state).toBe('received');
    const withdrawn = { ...review, state: 'not-sent' } as const;
    expect(gatherReport(facts({ isUnreadable: true, review: withdrawn })).state).toBe('unreadable');
  });
});
