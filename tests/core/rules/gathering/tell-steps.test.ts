import { describe, expect, it } from 'vitest';
import { beginAnswer } from '../../../../core/rules/consultation/begin-consultation.ts';
import { tellSteps, type StepFacts } from '../../../../core/rules/gathering/tell-steps.ts';

const nothing: StepFacts = {
  letters: [],
  received: 0,
  expected: 6,
  officeReport: null,
  consultation: null,
  meeting: null,
  meetingDate: '2021-04-08',
  conclusions: [],
  closedAt: null,
  today: '2021-03-18',
};

const done = (facts: Partial<StepFacts>) =>
  tellSteps({ ...nothing, ...facts })
    .filter(({ isDone }) => isDone)
    .map(({ step }) => step);
const note = (step: string, facts: Partial<StepFacts>) =>
  tellSteps({ ...nothing, ...facts }).find((each) => each.step === step)?.note;

describe('the seven steps of a period', () => {
  it('begin with nothing done', () => {
    expect(tellSteps(nothing).map((each) => each.step)).toHaveLength(7);
    expect(done({})).toEqual([]);
    expect(note('intake', {})).toBe('0/6');
    expect(note('meeting', {})).toBe('08/4/2021');
  });

  it('take a letter for sent when it has its number', () => {
    expect(note('request', { letters: [{ kind: 'request', number: ' ' }] })).toBe('đang soạn');
    expect(done({ letters: [{ kind: 'request', number: '12' }] })).toEqual(['request']);
  });

  it('have all reports when as many came as were expected; of nobody nothing is done', () => {
    expect(done({ received: 6 })).toEqual(['intake']);
    expect(done({ received: 0, expected: 0 })).toEqual([]);
  });

  it('take silence for agreement once the last day for answers has passed', () => {
    const answers = ['mttq', 'ldld'].map(beginAnswer);
    const consultation = { periodId: '2021-q1', sentOn: '2021-03-24', answerBy: '2021-03-29', answers };
    expect(done({ consultation, today: '2021-03-29' })).toEqual([]);
    expect(done({ consultation, today: '2021-03-30' })).toEqual(['consultation']);
    expect(note('consultation', { consultation })).toBe('0/2 · hạn 29/3');
    const letters = [{ kind: 'consultation' as const, number: '15' }];
    expect(note('consultation', { letters, consultation: { ...consultation, sentOn: null } })).toBe('đã gửi');
  });

  it('have followed up what was concluded when every item was looked at', () => {
    const met = { outcome: { state: 'met' as const, result: '', reason: '' } };
    expect(note('follow-up', { conclusions: [met, {}] })).toBe('1/2 đạt');
    expect(done({ conclusions: [met, {}] })).toEqual([]);
    expect(done({ conclusions: [met, { outcome: { ...met.outcome, state: 'not-met' } }] })).toEqual([
      'follow-up',
    ]);
    expect(note('conclusion', { conclusions: [met] })).toBe('1 nội dung');
  });

  it('count the office’s own report as consolidated when it is approved', () => {
    expect(note('consolidation', { officeReport: 'drafting' })).toBe('đang soạn');
    expect(note('consolidation', { officeReport: 'numbered-draft' })).toBe('đang trình');
    expect(done({ officeReport: 'approved' })).toEqual(['consolidation']);
  });
});
