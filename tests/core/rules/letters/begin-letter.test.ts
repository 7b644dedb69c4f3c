import type { ReviewState } from '../../../../core/model/review.ts';
import { describe, expect, it } from 'vitest';
import type { LetterTemplate } from '../../../../core/model/letter.ts';
import { letter as letterSchema } from '../../../../core/model/letter.ts';
import type { OrganisationVersion } from '../../../../core/model/organisation.ts';
import { beginLetter, type BeginLetterInput } from '../../../../core/rules/letters/begin-letter.ts';
import { listMissingReports } from '../../../../core/rules/letters/list-missing-reports.ts';
import { commission, outline, period } from '../../../support/records.ts';

const template: LetterTemplate = {
  kind: 'request',
  subject: 'V/v báo cáo {period}, nhiệm vụ {nextPeriod}',
  paragraphs: [
    '{issuer} đề nghị:',
    '{sections}',
    'Gửi về {due}.',
    'Giao ban ngày {meeting}.',
    '{missing}',
    'Đến ngày {today} ({lateness}), còn {missingCount}.',
  ],
  recipients: ['Như kính gửi', 'Lưu {issuerShort}'],
};

const input: BeginLetterInput = {
  id: 'request',
  template,
  period,
  issuerId: 'ban-dan-van',
  issuer: commission.versions[0] as OrganisationVersion,
  signers: [
    { personId: 'a', fullName: 'Nguyễn Văn Thử', title: 'Trưởng Ban', rank: 'head', isActing: false },
  ],
  addressees: ['Hội Nông dân tỉnh', 'Tỉnh đoàn'],
  sections: outline.sections,
  today: '2021-03-24',
  holidayYears: [],
};

describe('a letter that begins', () => {
  it('is filled in from its period, and leaves out what the period does not tell', () => {
    const begun = letterSchema.parse(beginLetter(input));
    expect(begun).toMatchObject({
      id: 'request',
      kind: 'request',
      addressees: ['Hội Nông dân tỉnh', 'Tỉnh đoàn'],
      header: {
        number: '',
        date: { year: 2021, month: 3, day: null },
        abstract: 'V/v báo cáo quý I/2021, nhiệm vụ quý II/2021',
        authority: 'direct',
        signerPosition: 'TRƯỞNG BAN',
        signerName: 'Nguyễn Văn Thử',
        recipients: ['Như kính gửi', 'Lưu Ban Dân vận'],
      },
    });
    expect(begun.paragraphs).toEqual([
      'Ban Dân vận Tỉnh uỷ Nam Định đề nghị:',
      '- Kết quả thực hiện nhiệm vụ quý I/2021: công tác tuyên truyền, vận động.',
      '- Nhiệm vụ trọng tâm quý II/2021.',
      '- Ý kiến, kiến nghị.',
      '- Phụ lục.',
      'Gửi về trước ngày 20/3/2021.',
      '- Hội Nông dân tỉnh;',
      '- Tỉnh đoàn.',
      'Đến ngày 24/3/2021 (quá hạn 05 ngày), còn 02.',
    ]);
  });

  it.each([
    ['2021-03-19', 'ngày cuối của hạn gửi'],
    ['2021-03-16', 'còn 03 ngày đến hạn gửi'],
  ])('on %s says: %s', (today, lateness) => {
    expect(beginLetter({ ...input, today }).paragraphs.at(-1)).toContain(lateness);
  });

  it('asks for remarks on a draft some working days before the meeting, never in the past', () => {
    const answerBy = (part: Partial<BeginLetterInput>) =>
      beginLetter({ ...input, ...part, template: { ...template, paragraphs: ['{answerBy}'] } }).paragraphs[0];
    // Thursday 8 April: three days before is a Monday.
    expect(answerBy({ period: { ...period, meetingDate: '2021-04-08' } })).toBe('05/4/2021');
    // Three days before a Tuesday is a Saturday.
    expect(answerBy({ period: { ...period, meetingDate: '2021-04-06' } })).toBe('02/4/2021');
    // The day itself is a holiday.
    const holidays = {
      id: '2021',
      year: 2021,
      days: [
        {
          date: '2021-04-05',
          kind: 'holiday' as const,
          name: 'Nghỉ',
          certainty: 'certain' as const,
          source: '',
        },
      ],
    };
    expect(answerBy({ period: { ...period, meetingDate: '2021-04-08' }, holidayYears: [holidays] })).toBe(
      '02/4/2021',
    );
    // The meeting is tomorrow: a Friday's letter is answered on Monday.
    expect(answerBy({ period: { ...period, meetingDate: '2021-03-27' }, today: '2021-03-26' })).toBe(
      '29/3/2021',
    );
    expect(answerBy({ period: { ...period, meetingDate: null } })).toBe('29/3/2021');
  });

  it('leaves room for a meeting whose day is not known, and addresses bodies as the template says', () => {
    const invitation: LetterTemplate = {
      kind: 'invitation',
      subject: 'Dự {meetingName}',
      addressee: 'Lãnh đạo {name}',
      paragraphs: ['Thời gian: ngày {meetingDay}.'],
      recipients: [],
    };
    const begun = beginLetter({
      ...input,
      template: invitation,
      period: {
        ...period,
        kind: 'half-year',
        ordinal: null,
        meetingKind: 'preliminary-review',
        meetingDate: null,
      },
    });
    expect(begun.header.abstract).toBe('Dự Hội nghị sơ kết 6 tháng đầu năm 2021');
    expect(begun.addressees).toEqual(['Lãnh đạo Hội Nông dân tỉnh', 'Lãnh đạo Tỉnh đoàn']);
    expect(begun.paragraphs).toEqual(['Thời gian: ngày …… tháng …… năm 2021.']);
  });

  it('counts "chậm nhất ngày 20" as one day later', () => {
    const due = { rule: 'at-latest', date: '2021-03-20' } as const;
    const { paragraphs } = beginLetter({ ...input, period: { ...period, due } });
    expect(paragraphs).toContain('Gửi về chậm nhất ngày 20/3/2021.');
    expect(paragraphs.at(-1)).toContain('quá hạn 04 ngày');
  });
});

describe('the reports that have not come', () => {
  it('are those of which nothing has come, without the office itself and what cannot be read', () => {
    const expected = { expectedOrganisationIds: ['a', 'b', 'c', 'd', 'e', 'o'], receiverId: 'o' };
    const standings = new Map<string, ReviewState | 'unreadable'>([
      ['a', 'accepted'],
      ['b', 'not-sent'],
      ['c', 'supplement-requested'],
      ['d', 'unreadable'],
    ]);
    expect(listMissingReports(expected, standings)).toEqual(['b', 'e']);
  });
});
