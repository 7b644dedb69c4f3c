import { expect, it } from 'vitest';
import { buildConsultationTable } from '../../../../core/documents/consultation-table.ts';
import { buildConsultationWorkbook } from '../../../../core/documents/consultation-workbook.ts';
import { partyHd36 } from '../../../../core/layouts/profiles/party-hd36.ts';
import type { Consultation } from '../../../../core/model/consultation.ts';
import { beginAnswer, beginRemark } from '../../../../core/rules/consultation/begin-consultation.ts';
import { listRows, tellDecision } from '../../../../core/rules/consultation/list-rows.ts';
import { nameSections } from '../../../../core/rules/consultation/name-sections.ts';
import { tellConsultation } from '../../../../core/rules/consultation/tell-draft.ts';
import { commission, heading, outline, paragraph, period } from '../../../support/records.ts';

const sections = nameSections(outline.sections, [
  paragraph('p0', 'Mở đầu'),
  heading('h1', 1, 'Kết quả', 'ket-qua'),
  heading('h2', 2, 'Tuyên truyền', 'tuyen-truyen'),
]);

const consultation: Consultation = {
  periodId: period.id,
  draft: { of: 'report', draftNumber: 2 },
  sentOn: '2021-03-05',
  answerBy: '2021-03-12',
  answers: [
    {
      ...beginAnswer('b'),
      answeredOn: '2021-03-10',
      remarks: [
        { ...beginRemark('1'), text: 'Về trang 3', place: 'trang 3' },
        { ...beginRemark('2'), text: 'Về tuyên truyền', sectionId: 'tuyen-truyen', decision: 'taken' },
        { ...beginRemark('3'), text: '  ' },
      ],
    },
    {
      ...beginAnswer('a'),
      answeredOn: '2021-03-11',
      remarks: [
        { ...beginRemark('4'), text: 'Chung', decision: 'explained', explanation: 'Giữ theo nghị quyết' },
        { ...beginRemark('5'), text: 'Về kết quả', sectionId: 'ket-qua' },
      ],
    },
    { ...beginAnswer('c'), answeredOn: '2021-03-11', isAgreed: true },
    beginAnswer('d'),
  ],
};

it('names sections with the marks of those above, and where they begin in the text', () => {
  expect(sections.slice(0, 3)).toEqual([
    { id: 'mo-dau', name: 'Mở đầu', blockId: null },
    { id: 'ket-qua', name: 'Mục I. Kết quả thực hiện nhiệm vụ {period}', blockId: 'h1' },
    { id: 'tuyen-truyen', name: 'Mục I.1. Công tác tuyên truyền, vận động', blockId: 'h2' },
  ]);
});

it('goes along the draft, general remarks first, other places last; the order of bodies tells nothing', () => {
  expect(listRows(consultation, sections).map(({ remark, place }) => [remark.id, place])).toEqual([
    ['4', 'Ý kiến chung'],
    ['5', 'Mục I. Kết quả thực hiện nhiệm vụ {period}'],
    ['2', 'Mục I.1. Công tác tuyên truyền, vận động'],
    ['1', 'trang 3'],
  ]);
});

it('tells how a remark was taken', () => {
  const told = listRows(consultation, sections).map(({ remark }) => tellDecision(remark));
  expect(told).toEqual(['Giải trình: Giữ theo nghị quyết', '', 'Tiếp thu', '']);
});

it('prints totals and who agreed or was silent, without ranking anybody', () => {
  const [organisation] = commission.versions;
  if (!organisation) throw new Error('no version');
  const input = {
    consultation,
    sections,
    nameBody: (id: string) => `Cơ quan ${id}`,
    today: '2021-03-13',
    organisation,
    period,
    layout: partyHd36,
    date: '2021-03-14',
  };
  const page = JSON.stringify(buildConsultationTable(input)).replaceAll('\u00A0', ' ');
  for (const words of [
    'Góp ý dự thảo (lần 2) báo cáo kết quả công tác quý I/2021',
    'hạn trả lời 12/3/2021',
    'Lấy ý kiến 4 cơ quan; đã trả lời 3: nhất trí 1, có ý kiến 2; không trả lời, coi là thống nhất 1.',
    '4 ý kiến: tiếp thu 1, giải trình 1, chưa xử lý 2.',
    'Nhất trí với dự thảo: Cơ quan c.',
    'được coi là thống nhất với dự thảo: Cơ quan d.',
  ])
    expect(page).toContain(words);
  const { sheets } = buildConsultationWorkbook(input);
  expect(sheets.map(({ rows }) => rows.length)).toEqual([4, 4]);
  const nobody = { ...input, consultation: { ...consultation, answers: [beginAnswer('a')] } };
  expect(JSON.stringify(buildConsultationTable(nobody)).replaceAll('\u00A0', ' ')).toContain(
    'Không có ý kiến góp ý',
  );
});

it('writes the letter about the draft that goes round, to those who are asked', () => {
  const report = tellConsultation(consultation, period, ['Hội Nông dân']);
  expect(report).toMatchObject({
    addressees: ['Hội Nông dân'],
    words: { noticeDraft: '', answerBy: '12/3/2021' },
  });
  const notice = tellConsultation(
    { draft: { of: 'notice', draftNumber: null }, answerBy: null },
    period,
    null,
  );
  expect(notice.addressees).toBeUndefined();
  expect(notice.words).toEqual({
    draft: 'dự thảo thông báo kết luận Hội nghị giao ban quý I/2021',
    reportDraft: '',
    noticeDraft: 'dự thảo thông báo kết luận Hội nghị giao ban quý I/2021',
  });
});
