import type { OpenedReport, OrganisationChoices } from '../../core/contract/views.ts';
import { frontHd91 } from '../../core/layouts/profiles/front-hd91.ts';
import type { Block } from '../../core/model/block.ts';
import type { Indicator } from '../../core/model/indicator.ts';
import type { OrganisationVersion } from '../../core/model/organisation.ts';
import type { OutlineSection } from '../../core/model/outline.ts';
import type { Period } from '../../core/model/period.ts';
import type { Report } from '../../core/model/report.ts';

/** Invented data for the page's tests, shaped like the practice quarter but shipped nowhere. */
export const fakeChoices: OrganisationChoices = {
  provinces: [
    ['ha-noi', 'Hà Nội', 'thành phố'],
    ['hai-phong', 'Hải Phòng', 'thành phố'],
    ['hue', 'Huế', 'thành phố'],
    ['da-nang', 'Đà Nẵng', 'thành phố'],
    ['ho-chi-minh', 'Hồ Chí Minh', 'thành phố'],
    ['can-tho', 'Cần Thơ', 'thành phố'],
    ['an-giang', 'An Giang', 'tỉnh'],
    ['bac-ninh', 'Bắc Ninh', 'tỉnh'],
    ['ca-mau', 'Cà Mau', 'tỉnh'],
    ['cao-bang', 'Cao Bằng', 'tỉnh'],
    ['dak-lak', 'Đắk Lắk', 'tỉnh'],
    ['dien-bien', 'Điện Biên', 'tỉnh'],
    ['dong-nai', 'Đồng Nai', 'tỉnh'],
    ['dong-thap', 'Đồng Tháp', 'tỉnh'],
    ['gia-lai', 'Gia Lai', 'tỉnh'],
    ['ha-tinh', 'Hà Tĩnh', 'tỉnh'],
    ['hung-yen', 'Hưng Yên', 'tỉnh'],
    ['khanh-hoa', 'Khánh Hoà', 'tỉnh'],
    ['lai-chau', 'Lai Châu', 'tỉnh'],
    ['lam-dong', 'Lâm Đồng', 'tỉnh'],
    ['lang-son', 'Lạng Sơn', 'tỉnh'],
    ['lao-cai', 'Lào Cai', 'tỉnh'],
    ['nghe-an', 'Nghệ An', 'tỉnh'],
    ['ninh-binh', 'Ninh Bình', 'tỉnh'],
    ['phu-tho', 'Phú Thọ', 'tỉnh'],
    ['quang-ngai', 'Quảng Ngãi', 'tỉnh'],
    ['quang-ninh', 'Quảng Ninh', 'tỉnh'],
    ['quang-tri', 'Quảng Trị', 'tỉnh'],
    ['son-la', 'Sơn La', 'tỉnh'],
    ['tay-ninh', 'Tây Ninh', 'tỉnh'],
    ['thai-nguyen', 'Thái Nguyên', 'tỉnh'],
    ['thanh-hoa', 'Thanh Hoá', 'tỉnh'],
    ['tuyen-quang', 'Tuyên Quang', 'tỉnh'],
    ['vinh-long', 'Vĩnh Long', 'tỉnh'],
  ].map(([id = '', name = '', type = '']) => ({ id, name, type })),
  bodies: [
    {
      id: 'ban-tuyen-giao-va-dan-van',
      kind: 'party-commission',
      name: 'Ban Tuyên giáo và Dân vận Tỉnh uỷ {province}',
      shortName: 'Ban Tuyên giáo và Dân vận',
    },
    {
      id: 'mttq',
      kind: 'fatherland-front',
      name: 'Uỷ ban MTTQ Việt Nam tỉnh {province}',
      shortName: 'MTTQ tỉnh',
    },
    { id: 'ldld', kind: 'trade-union', name: 'Liên đoàn Lao động tỉnh {province}', shortName: 'LĐLĐ tỉnh' },
    {
      id: 'hoi-nong-dan',
      kind: 'farmers-union',
      name: 'Hội Nông dân tỉnh {province}',
      shortName: 'Hội Nông dân',
    },
    {
      id: 'hoi-lhpn',
      kind: 'womens-union',
      name: 'Hội Liên hiệp Phụ nữ tỉnh {province}',
      shortName: 'Hội LHPN',
    },
    {
      id: 'doan-tncs',
      kind: 'youth-union',
      name: 'Đoàn TNCS Hồ Chí Minh tỉnh {province}',
      shortName: 'Tỉnh đoàn',
    },
    {
      id: 'hoi-ccb',
      kind: 'veterans-association',
      name: 'Hội Cựu chiến binh tỉnh {province}',
      shortName: 'Hội CCB',
    },
  ],
};

export const fakeBodies: { id: string; name: string; shortName: string }[] = [
  { id: 'nam-dinh-ban-dan-van', name: 'Ban Dân vận Tỉnh uỷ Nam Định', shortName: 'Ban Dân vận' },
  { id: 'nam-dinh-mttq', name: 'Uỷ ban MTTQ Việt Nam tỉnh Nam Định', shortName: 'MTTQ tỉnh' },
  { id: 'nam-dinh-ldld', name: 'Liên đoàn Lao động tỉnh Nam Định', shortName: 'LĐLĐ tỉnh' },
  { id: 'nam-dinh-hoi-nong-dan', name: 'Hội Nông dân tỉnh Nam Định', shortName: 'Hội Nông dân' },
  { id: 'nam-dinh-hoi-lhpn', name: 'Hội Liên hiệp Phụ nữ tỉnh Nam Định', shortName: 'Hội LHPN' },
  { id: 'nam-dinh-tinh-doan', name: 'Đoàn TNCS Hồ Chí Minh tỉnh Nam Định', shortName: 'Tỉnh đoàn' },
  { id: 'nam-dinh-hoi-ccb', name: 'Hội Cựu chiến binh tỉnh Nam Định', shortName: 'Hội CCB' },
];

export const fakePeriod: Period = {
  id: '2021-q1',
  kind: 'quarter',
  year: 2021,
  ordinal: 1,
  title: '',
  dataFrom: '2021-01-01',
  dataTo: '2021-03-31',
  cutOff: '2021-03-15',
  due: { rule: 'before', date: '2021-03-20' },
  meetingKind: 'briefing',
  meetingDate: '2021-04-08',
  receiverId: 'nam-dinh-ban-dan-van',
  expectedOrganisationIds: fakeBodies.slice(1).map((body) => body.id),
  outlineIds: ['de-cuong-doan-the'],
  openedAt: '2021-03-01T01:00:00.000Z',
  isPractice: true,
};

export const fakeSections: OutlineSection[] = [
  section('mo-dau', 'opening', 1, 'Phần mở đầu', 'Căn cứ, thời gian, phạm vi của báo cáo.'),
  section(
    'ket-qua',
    'prose',
    1,
    'Kết quả thực hiện nhiệm vụ {period}',
    'Nêu kết quả chính theo từng lĩnh vực, có số liệu.',
  ),
  section(
    'tuyen-truyen',
    'prose',
    2,
    'Công tác tuyên truyền, vận động',
    'Học tập nghị quyết; nắm tình hình hội viên.',
    'propaganda',
  ),
  section(
    'phong-trao',
    'prose',
    2,
    'Các phong trào thi đua',
    'Kết quả từng phong trào, so với kỳ trước.',
    'movements',
  ),
  section(
    'an-sinh',
    'prose',
    2,
    'Công tác an sinh xã hội',
    'Tết, hộ nghèo, phòng, chống dịch.',
    'social-welfare',
  ),
  section(
    'giam-sat',
    'prose',
    2,
    'Giám sát, phản biện xã hội',
    'Số cuộc, nội dung, kiến nghị sau giám sát.',
    'supervision',
  ),
  section(
    'nhiem-vu-truoc',
    'last-tasks',
    1,
    'Kết quả thực hiện nhiệm vụ đề ra từ kỳ trước',
    'Trả lời từng nhiệm vụ.',
  ),
  section('danh-gia', 'prose', 1, 'Đánh giá chung', 'Ưu điểm, hạn chế, nguyên nhân.'),
  section('uu-diem', 'prose', 2, 'Ưu điểm', ''),
  section('han-che', 'prose', 2, 'Hạn chế, nguyên nhân', ''),
  section('nhiem-vu-sau', 'next-tasks', 1, 'Nhiệm vụ trọng tâm {nextPeriod}', 'Mỗi nhiệm vụ một dòng.'),
  section('kien-nghi', 'petitions', 1, 'Ý kiến, kiến nghị', 'Ghi rõ cơ quan có thẩm quyền giải quyết.'),
  section('so-lieu', 'figures', 1, 'Phụ lục số liệu', ''),
];

export const fakeIndicators: Indicator[] = [
  indicator('nd01', 'ND01', 'Hội viên kết nạp mới', 'hội viên', 'flow'),
  indicator('nd02', 'ND02', 'Tổng số hội viên', 'hội viên', 'stock'),
  indicator('nd02-nu', 'ND02a', 'Nữ', 'hội viên', 'stock', 'nd02'),
  indicator('nd03', 'ND03', 'Dư nợ uỷ thác Ngân hàng Chính sách xã hội', 'tỷ đồng', 'stock'),
  indicator('nd04', 'ND04', 'Quỹ Hỗ trợ nông dân', 'tỷ đồng', 'stock'),
  indicator('nd06', 'ND06', 'Đất hiến làm đường', 'm²', 'flow'),
  indicator('nd07', 'ND07', 'Ngày công đóng góp', 'công', 'flow'),
  indicator('nd10', 'ND10', 'Lớp tập huấn kỹ thuật', 'lớp', 'flow'),
  indicator('nd11', 'ND11', 'Hộ đăng ký sản xuất, kinh doanh giỏi', 'hộ', 'running'),
  indicator('nd12', 'ND12', 'Tỷ lệ hộ đạt danh hiệu', '%', 'ratio'),
];

/** A report of the farmers' union, half written, as `report:open` gives it. */
export function fakeOpenedReport(organisationId: string): OpenedReport {
  const body = fakeBodies.find((each) => each.id === organisationId) ?? {
    id: organisationId,
    name: `Đơn vị ${organisationId}`,
    shortName: organisationId,
  };
  const isFarmers = organisationId === 'nam-dinh-hoi-nong-dan';
  return {
    report: fakeReport(organisationId, isFarmers),
    version: isFarmers ? 3 : 0,
    savedAt: isFarmers ? '2021-03-16T03:42:07.000Z' : null,
    organisation: organisationVersion(body.name, body.shortName),
    layout: frontHd91,
    layoutProblems: [],
    period: fakePeriod,
    periodName: 'quý I/2021',
    nextPeriodName: 'quý II/2021',
    sections: fakeSections,
    indicators: fakeIndicators,
    citedDocuments: [
      {
        id: 'ct-08',
        type: 'Chỉ thị',
        number: '08-CT/TU',
        issuer: 'Ban Thường vụ Tỉnh uỷ',
        date: '2021-01-08',
        title: 'về lãnh đạo cuộc bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân các cấp',
        validUntil: null,
      },
      {
        id: 'qd-217',
        type: 'Quyết định',
        number: '217-QĐ/TW',
        issuer: 'Bộ Chính trị',
        date: '2013-12-12',
        title: 'ban hành Quy chế giám sát và phản biện xã hội',
        validUntil: null,
      },
    ],
    recipientLists: [
      {
        id: 'bao-cao-dinh-ky',
        organisationId,
        name: 'Báo cáo định kỳ',
        use: 'any',
        recipients: ['Thường trực Tỉnh uỷ', 'Ban Dân vận Tỉnh uỷ', 'Lưu Văn phòng'],
      },
    ],
    signers: [
      {
        personId: 'nguyen-hung-manh',
        fullName: 'Nguyễn Hùng Mạnh',
        title: 'Chủ tịch',
        rank: 'head',
        isActing: false,
      },
      {
        personId: 'vu-thi-lan',
        fullName: 'Vũ Thị Lan',
        title: 'Phó Chủ tịch',
        rank: 'deputy',
        isActing: false,
      },
    ],
    previous: isFarmers
      ? {
          periodName: 'quý IV/2020',
          figures: fakeIndicators.map((each, index) => ({
            indicatorId: each.id,
            state: 'value' as const,
            value: String(800 + index * 37),
          })),
          header: header('118'),
        }
      : null,
    openTasks: isFarmers
      ? [
          {
            task: {
              id: 'q4-1',
              text: 'Hoàn thành đại hội điểm của Hội Nông dân cấp huyện trong tháng 3.',
              workArea: null,
              lead: null,
              partners: [],
              deadline: '2021-03-31',
              product: '',
              isRoutine: false,
            },
            fromPeriodId: '2020-q4',
            periodName: 'quý IV/2020',
          },
          {
            task: {
              id: 'q4-2',
              text: 'Mở ít nhất 200 lớp tập huấn kỹ thuật trước vụ xuân.',
              workArea: 'movements',
              lead: null,
              partners: [],
              deadline: null,
              product: '',
              isRoutine: false,
            },
            fromPeriodId: '2020-q4',
            periodName: 'quý IV/2020',
          },
          {
            task: {
              id: 'q3-1',
              text: 'Bàn giao 5 nhà “Mái ấm nông dân” cho hộ nghèo.',
              workArea: null,
              lead: null,
              partners: [],
              deadline: '2020-12-31',
              product: '',
              isRoutine: false,
            },
            fromPeriodId: '2020-q3',
            periodName: 'quý III/2020',
          },
        ]
      : [],
    lastYear: isFarmers
      ? {
          periodName: 'quý I/2020',
          figures: fakeIndicators.slice(0, 5).map((each, index) => ({
            indicatorId: each.id,
            state: 'value',
            value: String(700 + index * 31),
          })),
        }
      : null,
    earlierInYear: [],
  };
}

function section(
  id: string,
  kind: OutlineSection['kind'],
  level: number,
  title: string,
  guidance: string,
  workArea: string | null = null,
): OutlineSection {
  return { id, kind, level, title, guidance, workArea, isRequired: kind !== 'figures' };
}

function indicator(
  id: string,
  code: string,
  label: string,
  unit: string,
  kind: Indicator['kind'],
  parentId: string | null = null,
): Indicator {
  return {
    id,
    code,
    label,
    unit,
    kind,
    parentId,
    organisationKinds: ['farmers-union'],
    workArea: null,
    from: null,
    to: null,
    replacedById: null,
  };
}

function organisationVersion(name: string, shortName: string): OrganisationVersion {
  return {
    from: '2010-01-01',
    to: null,
    name,
    shortName,
    superiorLines: ['HỘI NÔNG DÂN VIỆT NAM'],
    issuerLines: ['BCH HỘI NÔNG DÂN', 'TỈNH NAM ĐỊNH'],
    symbol: 'HNDT',
    level: 'province',
    parentId: null,
    layoutFamily: 'front',
    placeName: 'Nam Định',
    spelling: { tonePlacement: 'uỷ', endMark: './.', recipientSeparator: ';' },
  };
}

function header(number: string): Report['header'] {
  return {
    number,
    placeName: 'Nam Định',
    date: { year: 2021, month: 3, day: null },
    abstract: 'kết quả công tác Hội và phong trào nông dân quý I/2021, nhiệm vụ trọng tâm quý II/2021',
    authority: 'on-behalf',
    authorityName: 'BAN THƯỜNG VỤ',
    signerPosition: 'CHỦ TỊCH',
    signerName: 'Nguyễn Hùng Mạnh',
    signerId: 'nguyen-hung-manh',
    recipients: ['Ban Dân vận Tỉnh uỷ', 'Trung ương Hội (để b/c)', 'Lưu VP'],
    secrecy: 'none',
    urgency: 'none',
  };
}

function fakeReport(organisationId: string, isFilled: boolean): Report {
  return {
    organisationId,
    periodId: '2021-q1',
    receiverId: 'nam-dinh-ban-dan-van',
    purpose: 'periodic',
    outlineId: 'de-cuong-doan-the',
    outlineEdition: 1,
    sections: fakeSections,
    state: isFilled ? 'numbered-draft' : 'drafting',
    draftNumber: isFilled ? 2 : 0,
    revision: 0,
    header: header(''),
    blocks: fakeBlocks(isFilled),
    figures: fakeIndicators.map((each, index) => ({
      indicatorId: each.id,
      state: isFilled && index < 6 ? 'value' : 'blank',
      value: isFilled && index < 6 ? String(1018 + index * 211) : null,
      numerator: null,
      denominator: null,
      isEstimate: false,
      yearTarget: index === 0 ? '3000' : null,
      note: '',
    })),
    lastTaskAnswers: isFilled
      ? [
          {
            taskId: 'q4-1',
            fromPeriodId: '2020-q4',
            outcome: null,
            result: '',
            reason: '',
            statedInSectionId: null,
          },
          {
            taskId: 'q4-2',
            fromPeriodId: '2020-q4',
            outcome: 'done',
            result: 'Đã mở 267 lớp.',
            reason: '',
            statedInSectionId: null,
          },
        ]
      : [],
    nextTasks: isFilled
      ? [
          {
            id: 'q1-1',
            text: 'Phối hợp tuyên truyền, vận động hội viên tham gia bầu cử ngày 23/5/2021.',
            workArea: 'propaganda',
            lead: null,
            partners: [],
            deadline: '2021-05-23',
            product: '',
            isRoutine: false,
          },
        ]
      : [],
    petitions: isFilled
      ? [
          {
            id: 'kn-1',
            text: 'Đề nghị cấp đủ kinh phí cho Quỹ Hỗ trợ nông dân theo kế hoạch năm 2021.',
            origin: 'organisation',
            addressee: 'Uỷ ban nhân dân tỉnh',
            workArea: null,
          },
        ]
      : [],
    issued: null,
    sentAt: null,
  };
}

function fakeBlocks(isFilled: boolean): Block[] {
  const blocks: Block[] = [];
  for (const each of fakeSections) {
    if (each.kind === 'figures') continue;
    if (each.kind !== 'opening') {
      blocks.push({
        type: 'heading',
        id: `h-${each.id}`,
        level: each.level === 1 ? 1 : each.level === 2 ? 2 : 3,
        sectionId: each.id,
        content: [
          {
            type: 'text',
            text: each.title.replace('{period}', 'quý I/2021').replace('{nextPeriod}', 'quý II/2021'),
          },
        ],
      });
    }
    if (isFilled && (each.id === 'mo-dau' || each.level === 2)) {
      blocks.push({
        type: 'paragraph',
        id: `p-${each.id}`,
        content: [
          {
            type: 'text',
            text: 'Các cấp Hội trong tỉnh đã bám sát sự lãnh đạo của cấp uỷ, tổ chức được 267 buổi tuyên truyền cho hơn 14.000 lượt cán bộ, hội viên; kết nạp mới ',
          },
          { type: 'figure', indicatorId: 'nd01' },
          { type: 'text', text: ' hội viên' },
          ...(each.id === 'tuyen-truyen'
            ? [
                {
                  type: 'footnote' as const,
                  id: 'fn-1',
                  content: [{ type: 'text' as const, text: 'Nghĩa Hưng 45, Hải Hậu 38, Ý Yên 31.' }],
                },
              ]
            : []),
          { type: 'text', text: '.' },
        ],
      });
    } else if (each.level === 2 || each.kind === 'opening') {
      blocks.push({ type: 'paragraph', id: `p-${each.id}`, content: [] });
    }
  }
  return blocks;
}
