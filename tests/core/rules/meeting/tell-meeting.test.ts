import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildLetter } from '../../../../core/documents/letter.ts';
import { partyHd36 } from '../../../../core/layouts/profiles/party-hd36.ts';
import { stateNd30 } from '../../../../core/layouts/profiles/state-nd30.ts';
import { letterTemplate, type Letter } from '../../../../core/model/letter.ts';
import type { OrganisationVersion } from '../../../../core/model/organisation.ts';
import { beginLetter } from '../../../../core/rules/letters/begin-letter.ts';
import { beginMeeting } from '../../../../core/rules/meeting/begin-meeting.ts';
import { beginConclusion } from '../../../../core/rules/meeting/order-conclusions.ts';
import {
  isNoticeOutdated,
  meetingLetterKinds,
  tellConclusions,
  tellMeeting,
  type MeetingLetterKind,
  type MeetingRecord,
} from '../../../../core/rules/meeting/tell-meeting.ts';
import { commission, organisation as farmers, period } from '../../../support/records.ts';

const dated = { ...period, meetingDate: '2021-04-08' };
const meeting = beginMeeting(
  { period: dated, superior: null, office: commission, bodies: [farmers], people: [] },
  () => 'dong',
);
const begun = beginConclusion([], period.id, 'k1', { text: 'Tuyên truyền bầu cử', deadline: '2021-05-20' });
const record: MeetingRecord = {
  meeting: {
    ...meeting,
    time: '8 giờ 00',
    place: 'Hội trường Tỉnh uỷ',
    attendance: [
      { organisationId: null, name: 'Lê Thử', position: 'Chủ tịch', presence: 'present', deputyName: '' },
      { organisationId: null, name: 'Trần Mẫu', position: 'Bí thư', presence: 'absent', deputyName: '' },
    ],
    opinions: [{ id: 'y1', speaker: 'Lê Thử', organisationId: null, text: 'Nhất trí.' }],
    chairParagraphs: ['Ghi nhận kết quả.', ''],
  },
  period: dated,
  conclusions: [
    { ...begun, task: { ...begun.task, lead: { organisationId: null, name: 'MTTQ tỉnh' } } },
    {
      ...begun,
      id: 'k2',
      order: 2,
      petitionIds: ['p1'],
      attitude: 'Thống nhất',
      task: { ...begun.task, deadline: null },
    },
    { ...begun, id: 'k3', order: 3, task: { ...begun.task, text: '  ' } },
  ],
  chair: { fullName: 'Phan Chủ', title: 'Phó Bí thư', organisationName: 'Tỉnh uỷ' },
  secretary: { fullName: 'Đặng Ghi', title: 'Phó Trưởng ban', organisationName: 'Ban Dân vận' },
  officeName: 'Ban Dân vận Tỉnh uỷ',
  superiorName: 'Tỉnh uỷ Nam Định',
  petitionText: () => 'Sớm sửa cống Múc.',
  reconciliation: [],
};

function write(kind: MeetingLetterKind, about: MeetingRecord = record): Letter {
  const path = join(import.meta.dirname, `../../../../assets/catalogue/letters/${kind}.json`);
  return beginLetter({
    id: kind,
    template: letterTemplate.parse(JSON.parse(readFileSync(path, 'utf8'))),
    period: dated,
    issuerId: commission.id,
    issuer: commission.versions[0] as OrganisationVersion,
    signers: [],
    addressees: [],
    sections: [],
    today: '2021-04-08',
    holidayYears: [],
    given: tellMeeting(kind, about),
  });
}

describe('what is written of a meeting', () => {
  it.each(meetingLetterKinds)('leaves no name in braces in %s, with and without facts', (kind) => {
    const bare: MeetingRecord = {
      ...record,
      meeting: {
        ...record.meeting,
        attendance: [],
        opinions: [],
        date: null,
        place: '',
        time: '',
        chairParagraphs: [],
        programme: [],
      },
      conclusions: [],
      chair: null,
      secretary: null,
    };
    for (const letter of [write(kind), write(kind, bare)])
      expect(JSON.stringify(letter)).not.toMatch(/\{\w+\}/);
  });

  it('takes hour, place and day from the meeting into the invitation', () => {
    expect(write('invitation').paragraphs).toEqual(
      expect.arrayContaining(['2. Thời gian: 8 giờ 00, ngày 08/4/2021.', '3. Địa điểm: Hội trường Tỉnh uỷ.']),
    );
  });

  it('has in the minutes who came and who did not, what was said and concluded, and two signers', () => {
    const minutes = write('minutes');
    expect(minutes).toMatchObject({
      header: {
        signerPosition: 'CHỦ TRÌ',
        signerName: 'Phan Chủ',
        authority: 'direct',
        date: { day: 8, month: 4 },
      },
      secondSigner: { position: 'NGƯỜI GHI BIÊN BẢN', name: 'Đặng Ghi' },
    });
    expect(minutes.paragraphs).toEqual(
      expect.arrayContaining([
        'Có mặt 01/02 đại biểu:',
        '- Đồng chí Trần Mẫu, Bí thư.',
        '- Lê Thử: Nhất trí.',
        '(1) Giao MTTQ tỉnh tuyên truyền bầu cử, hoàn thành trước ngày 20/5/2021.',
      ]),
    );
  });

  it('numbers the parts of the notice that have something in them, and answers petitions in a part of their own', () => {
    const { paragraphs, basis } = write('notice');
    expect(paragraphs.filter((each) => /^\d\. /.test(each))).toEqual([
      '1. Về kết quả công tác quý I/2021',
      '2. Về nhiệm vụ trọng tâm quý II/2021',
      '3. Về ý kiến, kiến nghị',
      '4. Tổ chức thực hiện',
    ]);
    expect(paragraphs).toContain('(1) Về kiến nghị “Sớm sửa cống Múc”: thống nhất tuyên truyền bầu cử.');
    expect(basis).toHaveLength(3);
    expect(isNoticeOutdated(basis, tellConclusions(record))).toBe(false);
    expect(isNoticeOutdated(basis, tellConclusions({ ...record, conclusions: [] }))).toBe(true);
    expect(isNoticeOutdated(undefined, [])).toBe(false);
  });

  it('prints the notice as a draft with bold deadlines and titles, the minutes with two signers, the news with neither head nor signature', () => {
    for (const layout of [partyHd36, stateNd30]) {
      const print = (kind: MeetingLetterKind) =>
        buildLetter({
          letter: write(kind),
          organisation: commission.versions[0] as OrganisationVersion,
          layout,
          isPractice: false,
        });
      const notice = print('notice');
      expect(notice.runningMark).toBe('DỰ THẢO');
      const bold = notice.sections[0]?.blocks.flatMap((block) =>
        block.kind === 'paragraph'
          ? block.pieces.flatMap((piece) =>
              piece.kind === 'text' && piece.isBold ? piece.text.replaceAll('\u00A0', ' ') : [],
            )
          : [],
      );
      expect(bold).toEqual([
        '1. Về kết quả công tác quý I/2021',
        '2. Về nhiệm vụ trọng tâm quý II/2021',
        'trước ngày 20/5/2021',
        '3. Về ý kiến, kiến nghị',
        '4. Tổ chức thực hiện',
      ]);
      const signature = print('minutes').sections[0]?.blocks.at(-1);
      expect(signature).toMatchObject({
        kind: 'signature',
        signer: [{ pieces: [{ text: 'CHỦ TRÌ' }] }],
        name: { pieces: [{ text: 'Phan Chủ' }] },
      });
      const left = signature?.kind === 'signature' ? signature.recipients : [];
      expect(left[0]).toMatchObject({
        style: 'position',
        pieces: [{ text: expect.stringMatching(/^NGƯỜI/) }],
      });
      expect(left.at(-1)).toMatchObject({ style: 'signer-name', pieces: [{ text: 'Đặng Ghi' }] });
      expect(left).toHaveLength(2 + (signature?.kind === 'signature' ? signature.freeLines : 0));
      expect(print('news').sections[0]?.blocks.map(({ kind }) => kind)).toEqual([
        'title',
        ...write('news').paragraphs.map(() => 'paragraph'),
      ]);
    }
  });
});
