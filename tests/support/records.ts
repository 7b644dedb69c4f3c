import type { Block } from '../../core/model/block.ts';
import type { Indicator } from '../../core/model/indicator.ts';
import type { Organisation } from '../../core/model/organisation.ts';
import type { Outline } from '../../core/model/outline.ts';
import type { Period } from '../../core/model/period.ts';
import type { Report } from '../../core/model/report.ts';

// Small whole records, for tests that change one thing about them.

export const organisation: Organisation = {
  id: 'hoi-nong-dan',
  kind: 'farmers-union',
  versions: [
    {
      from: '2015-01-01',
      to: null,
      name: 'Hội Nông dân tỉnh Nam Định',
      shortName: 'Hội Nông dân tỉnh',
      superiorLines: ['HỘI NÔNG DÂN VIỆT NAM'],
      issuerLines: ['BAN CHẤP HÀNH', 'TỈNH NAM ĐỊNH'],
      symbol: 'HNDT',
      level: 'province',
      parentId: null,
      layoutFamily: 'front',
      placeName: 'Nam Định',
      spelling: { tonePlacement: 'uỷ', endMark: './.', recipientSeparator: ';' },
    },
  ],
  predecessorIds: [],
};

export const commission: Organisation = {
  ...organisation,
  id: 'ban-dan-van',
  kind: 'mass-mobilization-commission',
  versions: organisation.versions.map((version) => ({
    ...version,
    name: 'Ban Dân vận Tỉnh uỷ Nam Định',
    shortName: 'Ban Dân vận',
    superiorLines: ['TỈNH UỶ NAM ĐỊNH'],
    issuerLines: ['BAN DÂN VẬN'],
    symbol: 'BDVTU',
    layoutFamily: 'party',
  })),
};

export const period: Period = {
  id: '2021-q1',
  kind: 'quarter',
  year: 2021,
  ordinal: 1,
  title: '',
  dataFrom: '2020-12-15',
  dataTo: '2021-03-14',
  cutOff: '2021-03-14',
  due: { rule: 'before', date: '2021-03-20' },
  meetingKind: 'briefing',
  meetingDate: null,
  receiverId: 'ban-dan-van',
  expectedOrganisationIds: ['hoi-nong-dan'],
  outlineIds: ['de-cuong'],
  openedAt: '2021-03-01T01:00:00.000Z',
  isPractice: false,
};

export const outline: Outline = {
  id: 'de-cuong',
  name: 'Đề cương báo cáo định kỳ',
  edition: 1,
  organisationKinds: ['farmers-union'],
  sections: [
    {
      id: 'mo-dau',
      kind: 'opening',
      level: 1,
      title: 'Mở đầu',
      workArea: null,
      guidance: '',
      isRequired: true,
    },
    {
      id: 'ket-qua',
      kind: 'prose',
      level: 1,
      title: 'Kết quả thực hiện nhiệm vụ {period}',
      workArea: null,
      guidance: '',
      isRequired: true,
    },
    {
      id: 'tuyen-truyen',
      kind: 'prose',
      level: 2,
      title: 'Công tác tuyên truyền, vận động',
      workArea: 'propaganda',
      guidance: '',
      isRequired: true,
    },
    {
      id: 'nhiem-vu',
      kind: 'next-tasks',
      level: 1,
      title: 'Nhiệm vụ trọng tâm {nextPeriod}',
      workArea: null,
      guidance: '',
      isRequired: true,
    },
    {
      id: 'kien-nghi',
      kind: 'petitions',
      level: 1,
      title: 'Ý kiến, kiến nghị',
      workArea: null,
      guidance: '',
      isRequired: false,
    },
    {
      id: 'so-lieu',
      kind: 'figures',
      level: 1,
      title: 'Phụ lục',
      workArea: null,
      guidance: '',
      isRequired: false,
    },
  ],
};

export const indicator: Indicator = {
  id: 'nd01',
  code: 'ND01',
  label: 'Hội viên kết nạp mới trong quý',
  unit: 'hội viên',
  kind: 'flow',
  parentId: null,
  organisationKinds: ['farmers-union'],
  workArea: null,
  from: null,
  to: null,
  replacedById: null,
};

export function heading(id: string, level: 1 | 2 | 3 | 4 | 5, text: string, sectionId?: string): Block {
  return { type: 'heading', id, level, ...(sectionId && { sectionId }), content: [{ type: 'text', text }] };
}

export function paragraph(id: string, text: string): Block {
  return { type: 'paragraph', id, content: [{ type: 'text', text }] };
}

export const report: Report = {
  organisationId: 'hoi-nong-dan',
  periodId: '2021-q1',
  receiverId: 'ban-dan-van',
  purpose: 'periodic',
  outlineId: 'de-cuong',
  outlineEdition: 1,
  sections: outline.sections.map((section) => ({
    ...section,
    title: section.title.replace('{period}', 'quý I/2021').replace('{nextPeriod}', 'quý II/2021'),
  })),
  state: 'drafting',
  draftNumber: 0,
  revision: 0,
  header: {
    number: '',
    placeName: 'Nam Định',
    date: { year: 2021, month: 3, day: null },
    abstract: 'kết quả công tác quý I/2021, nhiệm vụ trọng tâm quý II/2021',
    authority: 'on-behalf',
    authorityName: 'Ban Thường vụ',
    signerPosition: 'Phó Chủ tịch',
    signerName: 'Nguyễn Văn Thử',
    signerId: null,
    recipients: ['Ban Dân vận Tỉnh uỷ', 'Lưu VP'],
    secrecy: 'none',
    urgency: 'none',
  },
  blocks: [
    paragraph('b0', 'Thực hiện chương trình công tác năm 2021, Ban Thường vụ Hội báo cáo như sau:'),
    heading('b1', 1, 'Kết quả thực hiện nhiệm vụ quý I/2021', 'ket-qua'),
    heading('b2', 2, 'Công tác tuyên truyền, vận động', 'tuyen-truyen'),
    {
      type: 'heading',
      id: 'b3',
      level: 4,
      content: [
        { type: 'text', text: 'Kết nạp mới ' },
        { type: 'figure', indicatorId: 'nd01' },
        { type: 'text', text: ' hội viên' },
        { type: 'footnote', id: 'f1', content: [{ type: 'text', text: 'Hải Hậu 312, Ý Yên 206.' }] },
        { type: 'text', text: '.' },
      ],
    },
    heading('b4', 1, 'Nhiệm vụ trọng tâm quý II/2021', 'nhiem-vu'),
    heading('b5', 1, 'Ý kiến, kiến nghị', 'kien-nghi'),
  ],
  figures: [
    {
      indicatorId: 'nd01',
      state: 'value',
      value: '1018',
      numerator: null,
      denominator: null,
      isEstimate: false,
      yearTarget: '3000',
      note: '',
    },
  ],
  lastTaskAnswers: [],
  nextTasks: [
    {
      id: 't1',
      text: 'Tuyên truyền về cuộc bầu cử.',
      workArea: null,
      lead: { organisationId: null, name: 'Ban Xây dựng Hội' },
      partners: [],
      deadline: '2021-05-20',
      product: 'báo cáo kết quả',
      isRoutine: false,
    },
  ],
  petitions: [
    {
      id: 'p1',
      text: 'Sớm sửa chữa cống Múc phục vụ tưới tiêu.',
      origin: 'people',
      addressee: 'UBND tỉnh',
      workArea: null,
    },
  ],
  issued: null,
  sentAt: null,
};
