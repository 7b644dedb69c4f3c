import { describe, expect, it } from 'vitest';
import { archivePeriod } from '../../../../core/rules/closing/archive-period.ts';
import { listOpenMatters, type ClosingFacts } from '../../../../core/rules/closing/list-open-matters.ts';
import { mayWriteInClosed } from '../../../../core/rules/closing/may-write-in-closed.ts';
import { beginAnswer } from '../../../../core/rules/consultation/begin-consultation.ts';
import { samples } from '../../../fixtures/sample-of-every-kind.ts';
import { period } from '../../../support/records.ts';

const issued = {
  number: '12',
  date: '2021-03-25',
  signedCopySha256: 'a'.repeat(64),
};
const numbered = { ...samples.letter.header, number: '12' };
const finished: ClosingFacts = {
  bodies: [{ name: 'Hội Nông dân', state: 'accepted' }],
  officeReport: { state: 'issued', issued },
  letters: (['request', 'minutes', 'notice'] as const).map((kind) => ({ kind, header: numbered })),
  consultation: null,
  meeting: null,
  conclusions: [{ outcome: { state: 'met', result: '', reason: '' } }],
  petitions: [{ state: 'answered' }],
  unregisteredCount: 0,
  today: '2021-04-20',
};
const told = (facts: Partial<ClosingFacts>) => listOpenMatters({ ...finished, ...facts });

describe('what is open at the end of a period', () => {
  it('is nothing when everything has come, was held, numbered and judged', () => {
    expect(told({})).toEqual([]);
  });

  it('names the bodies whose report is missing, asked for again or not yet accepted', () => {
    const bodies: ClosingFacts['bodies'] = [
      { name: 'A', state: 'not-sent' },
      { name: 'B', state: 'not-sent' },
      { name: 'C', state: 'supplement-requested' },
      { name: 'D', state: 'received' },
      { name: 'E', state: 'accepted' },
    ];
    expect(told({ bodies })).toEqual([
      'Chưa nhận báo cáo của: A; B.',
      'Đang đề nghị bổ sung báo cáo của: C.',
      'Chưa chốt báo cáo của: D.',
    ]);
    const many = Array.from({ length: 100 }, (_, index) => ({
      name: `Xã ${index + 1}`,
      state: 'not-sent' as const,
    }));
    expect(told({ bodies: many })[0]).toMatch(/Xã 6 và 94 cơ quan, đơn vị khác\.$/);
  });

  it('goes from the report of the office over the draft and the meeting to the petitions', () => {
    expect(told({ officeReport: null })).toEqual(['Chưa soạn báo cáo tổng hợp.']);
    expect(told({ officeReport: { state: 'approved', issued: null } })).toEqual([
      'Báo cáo tổng hợp chưa ban hành.',
    ]);
    expect(
      told({ officeReport: { state: 'issued', issued: { ...issued, signedCopySha256: null } } }),
    ).toEqual(['Báo cáo tổng hợp chưa đính kèm bản ký.']);
    const consultation = {
      periodId: period.id,
      sentOn: '2021-04-01',
      answerBy: null,
      answers: [beginAnswer('a')],
    };
    expect(told({ consultation })).toEqual(['Lấy ý kiến dự thảo: 1 cơ quan chưa trả lời.']);
    expect(told({ letters: [] })).toEqual(['Chưa ghi nhận hội nghị (điểm danh, biên bản).']);
    expect(told({ letters: [{ kind: 'minutes', header: numbered }] })).toEqual([
      'Chưa lập thông báo kết luận.',
    ]);
    const unnumbered = { ...numbered, number: ' ' };
    expect(
      told({
        letters: [
          ...finished.letters,
          { kind: 'reminder', header: unnumbered },
          { kind: 'reminder', header: unnumbered },
          { kind: 'programme', header: unnumbered },
        ],
      }),
    ).toEqual(['Công văn đôn đốc chưa ghi số (2 văn bản).']);
    expect(told({ unregisteredCount: 3, petitions: [{ state: 'new' }], conclusions: [{}] })).toEqual([
      '3 kiến nghị trong báo cáo chưa vào sổ theo dõi.',
      '1 kiến nghị của kỳ chưa chuyển cơ quan có thẩm quyền.',
      '1 nội dung kết luận chưa đánh giá; vẫn theo dõi, đánh giá được sau khi kết thúc kỳ.',
    ]);
  });
});

describe('a record of a closed period', () => {
  it('is not written, but for what is found of a conclusion', () => {
    const { report, conclusion } = samples;
    expect(mayWriteInClosed('report', report, report)).toBe(false);
    expect(mayWriteInClosed('report', null, report)).toBe(false);
    const judged = {
      ...conclusion,
      outcome: { state: 'met' as const, result: 'Đã xong', reason: '' },
    };
    expect(mayWriteInClosed('conclusion', conclusion, judged)).toBe(true);
    expect(mayWriteInClosed('conclusion', conclusion, { ...judged, attitude: 'Giao' })).toBe(false);
    expect(mayWriteInClosed('conclusion', conclusion, null)).toBe(false);
    expect(mayWriteInClosed('conclusion', null, conclusion)).toBe(false);
  });

  it('is opened again by the period alone', () => {
    const closed = { ...period, closedAt: '2021-04-20T01:00:00.000Z' };
    expect(mayWriteInClosed('period', closed, period)).toBe(true);
    expect(mayWriteInClosed('period', closed, { ...closed, year: 2022 })).toBe(false);
  });
});

it('tells nothing of the subject of a special period that has a secret document', () => {
  const special = { ...period, kind: 'special' as const, ordinal: null, title: 'Tình hình tôn giáo' };
  expect(archivePeriod(special, true).title).toBe('chuyên đề');
  expect(archivePeriod(special, false)).toBe(special);
  expect(archivePeriod(period, true)).toBe(period);
});
