import type { LayoutProfile } from '../layouts/layout-profile.ts';
import type { Block } from '../model/block.ts';
import type { OrganisationVersion } from '../model/organisation.ts';
import type { Period } from '../model/period.ts';
import type { Report, ReportHeader } from '../model/report.ts';
import { buildPeriodicReport } from './periodic-report.ts';
import type { PrintDocument } from './print-document.ts';

const paragraph = (id: string, text: string): Block => ({
  type: 'paragraph',
  id,
  content: [{ type: 'text', text }],
});

const heading = (id: string, level: 1 | 2 | 3 | 4 | 5, text: string): Block => ({
  type: 'heading',
  id,
  level,
  content: [{ type: 'text', text }],
});

/** A page and a half with every component on which layouts differ. */
const blocks: Block[] = [
  paragraph(
    'mo-dau',
    'Thực hiện chương trình công tác năm, cơ quan báo cáo kết quả công tác trong quý và nhiệm vụ trọng tâm quý sau như sau:',
  ),
  heading('i', 1, 'Kết quả thực hiện nhiệm vụ'),
  heading('i-1', 2, 'Công tác tuyên truyền, vận động'),
  {
    type: 'paragraph',
    id: 'tuyen-truyen',
    content: [
      {
        type: 'text',
        text: 'Các cấp đã phối hợp tổ chức 267 buổi sinh hoạt, tuyên truyền các chủ trương của Đảng, chính sách, pháp luật của Nhà nước đến đoàn viên, hội viên và các tầng lớp Nhân dân',
      },
      {
        type: 'footnote',
        id: 'chu-thich',
        content: [{ type: 'text', text: 'Theo báo cáo của các đơn vị gửi đến trước ngày chốt số liệu.' }],
      },
      { type: 'text', text: '; nắm bắt và phản ánh kịp thời ý kiến của Nhân dân với cấp uỷ, chính quyền.' },
    ],
  },
  heading('i-1-a', 3, 'Ở khu dân cư'),
  heading('i-1-a-1', 4, 'Duy trì các mô hình tự quản; giúp đỡ hộ nghèo, hộ cận nghèo sửa nhà.'),
  heading('i-1-a-2', 4, 'Vận động Nhân dân hiến đất, góp ngày công làm đường nông thôn.'),
  heading('i-2', 2, 'Công tác giám sát, phản biện xã hội'),
  paragraph(
    'giam-sat',
    'Chủ trì giám sát theo kế hoạch; kiến nghị sau giám sát được các cơ quan tiếp thu, trả lời đúng thời hạn. Góp ý vào dự thảo văn bản liên quan trực tiếp đến đời sống Nhân dân.',
  ),
  heading('ii', 1, 'Đánh giá chung'),
  paragraph(
    'danh-gia',
    'Các nhiệm vụ trong quý cơ bản hoàn thành đúng tiến độ. Việc nắm tình hình ở một số nơi còn chưa kịp thời; nguyên nhân chủ yếu do cán bộ kiêm nhiệm nhiều việc.',
  ),
  paragraph(
    'danh-gia-2',
    'Công tác phối hợp giữa các cơ quan được duy trì nền nếp; chế độ thông tin, báo cáo được thực hiện nghiêm túc, nội dung báo cáo bám sát đề cương. Những việc chưa hoàn thành được chuyển sang quý sau và phân công người theo dõi.',
  ),
  heading('iii', 1, 'Nhiệm vụ trọng tâm'),
  paragraph(
    'nhiem-vu-1',
    'Tổ chức tuyên truyền các ngày lễ lớn, các sự kiện chính trị quan trọng trong quý; phát động các phong trào thi đua gắn với nhiệm vụ phát triển kinh tế - xã hội ở địa phương.',
  ),
  paragraph(
    'nhiem-vu',
    'Tiếp tục thực hiện các nhiệm vụ theo chương trình công tác năm; tập trung giải quyết những việc Nhân dân kiến nghị và báo cáo kết quả theo chỉ đạo',
  ),
];

const period: Period = {
  id: 'mau',
  kind: 'quarter',
  year: 2026,
  ordinal: 1,
  title: '',
  dataFrom: '2026-01-01',
  dataTo: '2026-03-31',
  cutOff: null,
  due: null,
  meetingKind: null,
  meetingDate: null,
  receiverId: null,
  expectedOrganisationIds: [],
  outlineIds: [],
  openedAt: '2026-01-01T00:00:00.000Z',
  isPractice: false,
};

const report: Report = {
  organisationId: 'mau',
  periodId: period.id,
  receiverId: null,
  purpose: 'periodic',
  outlineId: 'mau',
  outlineEdition: 1,
  sections: [],
  state: 'drafting',
  draftNumber: 0,
  revision: 0,
  header: {
    number: '',
    placeName: '',
    date: { year: period.year, month: 3, day: null },
    abstract: 'kết quả công tác quý I, nhiệm vụ trọng tâm quý II',
    authority: 'on-behalf',
    authorityName: 'Ban Thường vụ',
    signerPosition: 'Phó Trưởng ban',
    signerName: 'Nguyễn Văn A',
    signerId: null,
    recipients: ['Cấp uỷ (để báo cáo)', 'Các cơ quan liên quan', 'Lưu văn phòng'],
    secrecy: 'none',
    urgency: 'none',
  },
  blocks,
  figures: [],
  lastTaskAnswers: [],
  nextTasks: [],
  petitions: [],
  issued: null,
  sentAt: null,
};

type Signing = NonNullable<OrganisationVersion['signing']>;

function signAs({ authority, authorityName, position }: Signing) {
  return { authority, authorityName, signerPosition: position };
}

/** Where the head signs by himself, the deputy is shown: only then does the layout's `K/T` stand on the page. */
function signForHead(position: string) {
  return { authority: 'for-head' as const, authorityName: position, signerPosition: `Phó ${position}` };
}

/**
 * A short report of a body as a layout prints it, to show the layout; with a number, or with room for one. `own`: what the
 * body's own header says instead of the sample's.
 */
export function buildLayoutSample(
  layout: LayoutProfile,
  organisation: OrganisationVersion,
  { isNumbered, header: own }: { isNumbered: boolean; header?: Partial<ReportHeader> },
): PrintDocument {
  const { placeName, signing } = organisation;
  const header = {
    ...report.header,
    number: isNumbered ? '7' : '',
    placeName,
    ...(signing && (signing.authority === 'direct' ? signForHead(signing.position) : signAs(signing))),
    ...own,
  };
  return buildPeriodicReport({
    report: { ...report, header },
    organisation,
    period,
    layout,
    indicators: [],
    citedDocuments: [],
    lastTasks: [],
  });
}
