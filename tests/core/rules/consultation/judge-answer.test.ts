import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Consultation, DraftRemark } from '../../../../core/model/consultation.ts';
import {
  beginAnswer,
  beginConsultation,
  beginRemark,
  changeRemark,
  setReply,
  type ConsultationAnswer,
} from '../../../../core/rules/consultation/begin-consultation.ts';
import {
  countAnswers,
  isLate,
  judgeAnswer,
  tellCounts,
  tellProgress,
  tellRemarkCounts,
} from '../../../../core/rules/consultation/judge-answer.ts';
import { period } from '../../../support/records.ts';

const lastDay = '2021-03-12';
const consultation: Consultation = {
  periodId: '2021-q1',
  sentOn: '2021-03-05',
  answerBy: lastDay,
  answers: [],
};
const remark = (decision: DraftRemark['decision'] = null): DraftRemark => ({
  ...beginRemark('r'),
  text: 'Đề nghị sửa số hội viên',
  decision,
});
const answered: ConsultationAnswer = { ...beginAnswer('a'), answeredOn: '2021-03-10' };

describe('an answer to a draft', () => {
  it('is waited for through the last day; who is silent then agrees', () => {
    expect(judgeAnswer(beginAnswer('a'), consultation, lastDay)).toBe('waiting');
    expect(judgeAnswer(beginAnswer('a'), consultation, '2021-03-13')).toBe('silent');
    expect(judgeAnswer(beginAnswer('a'), { answerBy: null }, '2030-01-01')).toBe('waiting');
  });

  it('agrees, remarks, or has come without anybody having read it', () => {
    expect(judgeAnswer({ ...answered, isAgreed: true }, consultation, lastDay)).toBe('agreed');
    expect(judgeAnswer(answered, consultation, lastDay)).toBe('unread');
    expect(judgeAnswer({ ...answered, remarks: [beginRemark('r')] }, consultation, lastDay)).toBe('unread');
    expect(judgeAnswer({ ...answered, isAgreed: true, remarks: [remark()] }, consultation, lastDay)).toBe(
      'remarks',
    );
    expect(judgeAnswer({ ...beginAnswer('a'), remarks: [remark()] }, consultation, '2022-01-01')).toBe(
      'remarks',
    );
  });

  it('is late only after the last day', () => {
    expect(isLate({ ...answered, answeredOn: lastDay }, consultation)).toBe(false);
    expect(isLate({ ...answered, answeredOn: '2021-03-13' }, consultation)).toBe(true);
    expect(isLate(beginAnswer('a'), consultation)).toBe(false);
  });

  it('is dated today when it is taken in, keeps a date that is there, and begins one remark', () => {
    const given = { today: '2021-03-09', newId: () => 'new' };
    expect(setReply(beginAnswer('a'), 'agreed', given)).toMatchObject({
      answeredOn: '2021-03-09',
      isAgreed: true,
    });
    expect(setReply(answered, 'remarks', given)).toMatchObject({
      answeredOn: '2021-03-10',
      isAgreed: false,
      remarks: [{ id: 'new', text: '' }],
    });
    expect(setReply({ ...answered, remarks: [remark()] }, 'remarks', given).remarks).toEqual([remark()]);
    expect(setReply({ ...answered, isAgreed: true }, 'none', given)).toEqual(beginAnswer('a'));
  });
});

describe('the counts of a consultation', () => {
  const asked: Consultation = {
    ...consultation,
    answers: [
      { ...answered, organisationId: 'a', isAgreed: true },
      { ...answered, organisationId: 'b', remarks: [remark('taken'), { ...remark('explained'), id: 'r2' }] },
      { ...answered, organisationId: 'c', remarks: [remark('partly-taken'), { ...remark(), id: 'r3' }] },
      beginAnswer('d'),
    ],
  };

  it('are told in words, before and after the last day', () => {
    const before = countAnswers(asked, lastDay);
    expect(tellCounts(before)).toBe(
      'Lấy ý kiến 4 cơ quan · đã trả lời 3: nhất trí 1, có ý kiến 2 · còn chờ 1',
    );
    expect(tellRemarkCounts(before)).toBe(
      '4 ý kiến: tiếp thu 1, tiếp thu một phần 1, giải trình 1, chưa xử lý 1',
    );
    expect(tellCounts(countAnswers(asked, '2021-03-13'))).toContain('không trả lời, coi là thống nhất 1');
    expect(tellRemarkCounts(countAnswers(consultation, lastDay))).toBe('');
  });

  it('tell the step of the home: done when nobody is waited for and no remark is open', () => {
    expect(tellProgress(asked, lastDay)).toEqual({ isDone: false, note: '3/4 · 1 ý kiến chưa xử lý' });
    const decided = changeRemark(asked, 'c', 'r3', (each) => ({ ...each, decision: 'taken' }));
    expect(tellProgress(decided, lastDay)).toEqual({ isDone: false, note: '3/4 · hạn 12/3' });
    expect(tellProgress(decided, '2021-03-13')).toEqual({ isDone: true, note: '3/4' });
    expect(tellProgress(consultation, lastDay)).toEqual({ isDone: false, note: '0/0' });
    expect(changeRemark(asked, 'c', 'r3', () => null).answers[2]?.remarks).toHaveLength(1);
  });

  it('add up, whatever the answers are', () => {
    const anAnswer = fc.record({
      answeredOn: fc.constantFrom(null, '2021-03-10', '2021-03-20'),
      isAgreed: fc.boolean(),
      texts: fc.array(fc.constantFrom('', 'x'), { maxLength: 3 }),
      decision: fc.constantFrom<DraftRemark['decision']>(null, 'taken', 'partly-taken', 'explained'),
    });
    fc.assert(
      fc.property(fc.array(anAnswer), fc.constantFrom('2021-03-12', '2021-03-13'), (drawn, today) => {
        const answers = drawn.map(({ texts, decision, ...rest }, index) => ({
          ...beginAnswer(`o${index}`),
          ...rest,
          remarks: texts.map((text, at) => ({ ...beginRemark(`r${index}-${at}`), text, decision })),
        }));
        const counts = countAnswers({ ...consultation, answers }, today);
        expect(counts.answered + counts.silent + counts.waiting).toBe(counts.asked);
        expect(counts.agreed + counts.withRemarks).toBeLessThanOrEqual(counts.answered);
        expect(counts.taken + counts.partlyTaken + counts.explained + counts.undecided).toBe(counts.remarks);
      }),
    );
  });
});

it('begins with all bodies that report, but for the office itself', () => {
  const begun = beginConsultation(
    { ...period, expectedOrganisationIds: ['hoi-nong-dan', 'ban-dan-van'] },
    lastDay,
    2,
  );
  expect(begun).toMatchObject({ draft: { of: 'report', draftNumber: 2 }, sentOn: null, answerBy: lastDay });
  expect(begun.answers.map(({ organisationId }) => organisationId)).toEqual(['hoi-nong-dan']);
});
