import type { SigningAuthority } from '../../../core/model/signing-authority.ts';

/** A heading with what stands under it, and the section of the shipped outline that it belongs to. */
export type OfficePart = { level: 1 | 2 | 3; title: string; sectionId: string; sentences: string[] };

/** Last quarter's report of one office, before any habit of layout. */
export type OfficeReport = {
  id: string;
  outlineId: 'bao-cao-dinh-ky' | 'bao-cao-tong-hop';
  superiorLines: string[];
  issuerLines: string[];
  titleLines: string[];
  symbol: string;
  placeName: string;
  /** Of its letterhead; absent: 2021, the year of the quarter. */
  year?: number;
  abstract: string;
  opening: string;
  parts: OfficePart[];
  signature: { authority: SigningAuthority; authorityName: string; position: string; name: string };
  recipients: string[];
};

type Office = Omit<OfficeReport, 'parts' | 'outlineId' | 'abstract' | 'opening' | 'placeName'> & {
  name: string;
  /** Hội viên, đoàn viên, Nhân dân. */
  people: string;
  /** Titles that this office words in its own way, by section. */
  titles?: Record<string, string>;
};

const national = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'];

const offices: readonly Office[] = [
  {
    id: 'mttq',
    name: 'Ban Thường trực Uỷ ban MTTQ Việt Nam tỉnh',
    people: 'Nhân dân',
    superiorLines: ['UỶ BAN MTTQ VIỆT NAM', 'TỈNH HÀ GIANG'],
    issuerLines: ['BAN THƯỜNG TRỰC'],
    titleLines: national,
    symbol: 'MTTQ-BTT',
    signature: {
      authority: 'on-behalf',
      authorityName: 'BAN THƯỜNG TRỰC',
      position: 'PHÓ CHỦ TỊCH',
      name: 'Vàng Seo Cón',
    },
    recipients: ['Thường trực Tỉnh uỷ', 'Ban Dân vận Tỉnh uỷ', 'Lưu VT'],
    titles: {
      'tinh-hinh': 'Tình hình các tầng lớp Nhân dân',
      'thi-dua': 'Các cuộc vận động, phong trào thi đua',
    },
  },
  {
    id: 'ldld',
    name: 'Ban Thường vụ Liên đoàn Lao động tỉnh',
    people: 'đoàn viên, người lao động',
    superiorLines: ['TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM'],
    issuerLines: ['LIÊN ĐOÀN LAO ĐỘNG TỈNH HÀ GIANG'],
    titleLines: national,
    symbol: 'LĐLĐ',
    signature: {
      authority: 'on-behalf',
      authorityName: 'BAN THƯỜNG VỤ',
      position: 'PHÓ CHỦ TỊCH THƯỜNG TRỰC',
      name: 'Nguyễn Thị Thanh Mai',
    },
    recipients: ['Ban Dân vận Tỉnh uỷ', 'Các đồng chí Thường trực', 'Lưu: VT, TH'],
    titles: {
      'tinh-hinh': 'Tình hình đoàn viên, người lao động',
      'to-chuc': 'Phát triển đoàn viên, xây dựng công đoàn cơ sở, củng cố tổ chức',
    },
  },
  {
    id: 'hnd',
    name: 'Ban Thường vụ Hội Nông dân tỉnh',
    people: 'hội viên, nông dân',
    superiorLines: ['HỘI NÔNG DÂN VIỆT NAM'],
    issuerLines: ['BCH HỘI NÔNG DÂN', 'TỈNH HÀ GIANG'],
    titleLines: national,
    symbol: 'HNDT',
    signature: {
      authority: 'by-authorisation',
      authorityName: 'BAN THƯỜNG VỤ',
      position: 'CHÁNH VĂN PHÒNG',
      name: 'Hoàng Văn Ký',
    },
    recipients: ['Trung ương Hội (để báo cáo)', 'Ban Dân vận Tỉnh uỷ', 'Lưu VP'],
    titles: { 'tinh-hinh': 'Tình hình hội viên, nông dân' },
  },
  {
    id: 'lhpn',
    name: 'Ban Thường vụ Hội LHPN tỉnh',
    people: 'cán bộ, hội viên phụ nữ',
    superiorLines: ['HỘI LHPN VIỆT NAM'],
    issuerLines: ['BAN THƯỜNG VỤ HỘI LHPN', 'TỈNH HÀ GIANG'],
    titleLines: national,
    symbol: 'BTV',
    signature: {
      authority: 'on-behalf',
      authorityName: 'BAN THƯỜNG VỤ',
      position: 'CHỦ TỊCH',
      name: 'Trần Thị Hồng',
    },
    recipients: ['TW Hội LHPN Việt Nam', 'Ban Dân vận Tỉnh uỷ', 'Lưu VT'],
    titles: { 'tinh-hinh': 'Tình hình tư tưởng phụ nữ và Nhân dân' },
  },
  {
    id: 'doan',
    name: 'Ban Thường vụ Tỉnh đoàn',
    people: 'đoàn viên, thanh thiếu nhi',
    superiorLines: [],
    issuerLines: ['BAN CHẤP HÀNH ĐOÀN TỈNH HÀ GIANG'],
    titleLines: ['ĐOÀN TNCS HỒ CHÍ MINH'],
    symbol: 'TĐTN-VP',
    signature: {
      authority: 'by-order',
      authorityName: 'BAN THƯỜNG VỤ TỈNH ĐOÀN',
      position: 'CHÁNH VĂN PHÒNG',
      name: 'Đỗ Quốc Hương',
    },
    recipients: ['TW Đoàn', 'Ban Dân vận Tỉnh uỷ', 'Lưu VP'],
    titles: { 'tinh-hinh': 'Tình hình đoàn viên, thanh niên' },
  },
  {
    id: 'ccb',
    name: 'Ban Thường vụ Hội Cựu chiến binh tỉnh',
    people: 'hội viên cựu chiến binh',
    superiorLines: ['HỘI CỰU CHIẾN BINH VIỆT NAM'],
    issuerLines: ['HỘI CỰU CHIẾN BINH TỈNH HÀ GIANG'],
    titleLines: national,
    symbol: 'CCB',
    signature: {
      authority: 'for-head',
      authorityName: 'CHỦ TỊCH',
      position: 'PHÓ CHỦ TỊCH',
      name: 'Nguyễn Trọng Văn',
    },
    recipients: ['Trung ương Hội', 'Ban Dân vận Tỉnh uỷ', 'Lưu VT'],
    titles: { 'tinh-hinh': 'Tình hình hội viên', 'an-sinh': 'Chăm lo đời sống hội viên' },
  },
  {
    id: 'bdv',
    name: 'Ban Dân vận Tỉnh uỷ',
    people: 'Nhân dân các dân tộc',
    superiorLines: ['TỈNH UỶ HÀ GIANG'],
    issuerLines: ['BAN DÂN VẬN'],
    titleLines: ['ĐẢNG CỘNG SẢN VIỆT NAM'],
    symbol: 'BDVTU',
    signature: {
      authority: 'for-head',
      authorityName: 'TRƯỞNG BAN',
      position: 'PHÓ TRƯỞNG BAN',
      name: 'Lù Thị Dín',
    },
    recipients: ['Thường trực Tỉnh uỷ', 'Ban Dân vận Trung ương', 'Lưu Ban Dân vận'],
    titles: { 'tinh-hinh': 'Tình hình Nhân dân, dân tộc, tôn giáo' },
  },
];

const partsOfAll: readonly Omit<OfficePart, 'level'>[] = [
  {
    sectionId: 'tinh-hinh',
    title: 'Tình hình Nhân dân',
    sentences: ['Đa số {people} tin tưởng vào sự lãnh đạo của Đảng, phấn khởi trước kết quả Đại hội XIII.'],
  },
  { sectionId: 'ket-qua', title: 'Kết quả công tác quý I/2021', sentences: [] },
  {
    sectionId: 'tuyen-truyen',
    title: 'Công tác tuyên truyền, vận động',
    sentences: [
      'Đã tổ chức 217 buổi tuyên truyền cho 14.012 lượt {people}.',
      '- Phát 3.450 tờ rơi về bầu cử đại biểu Quốc hội khoá XV.',
      '+ Trong đó có 1.200 tờ bằng tiếng Mông.',
    ],
  },
  {
    sectionId: 'thi-dua',
    title: 'Phong trào thi đua, cuộc vận động',
    sentences: ['Vận động {people} hiến 2.400 m² đất, góp 3.445 ngày công làm 28 km đường.'],
  },
  {
    sectionId: 'an-sinh',
    title: 'Chăm lo đời sống, an sinh xã hội',
    sentences: [
      'Trao 7.042 suất quà Tết trị giá 3,5 tỷ đồng cho hộ nghèo.',
      'Quỹ “Vì người nghèo” các cấp vận động được 6,383 tỷ đồng, đạt 53,19% kế hoạch.',
    ],
  },
  {
    sectionId: 'giam-sat',
    title: 'Giám sát, phản biện xã hội',
    sentences: ['Chủ trì 12 cuộc giám sát việc thực hiện chính sách đối với {people}.'],
  },
  {
    sectionId: 'to-chuc',
    title: 'Công tác tổ chức, cán bộ',
    sentences: ['Kiện toàn 8 chức danh chủ chốt cấp huyện, tập huấn cho 350 cán bộ cơ sở.'],
  },
  {
    sectionId: 'doi-ngoai',
    title: 'Công tác đối ngoại',
    sentences: ['Thăm, chúc Tết lực lượng bảo vệ biên giới và {people} xã Thanh Thuỷ.'],
  },
  { sectionId: 'danh-gia', title: 'Đánh giá chung', sentences: [] },
  {
    sectionId: 'uu-diem',
    title: 'Ưu điểm',
    sentences: ['Các hoạt động bám sát cơ sở, được {people} hưởng ứng.'],
  },
  {
    sectionId: 'han-che',
    title: 'Tồn tại, hạn chế',
    sentences: ['Việc nắm tình hình ở một số nơi vùng cao còn chậm.'],
  },
  { sectionId: 'nguyen-nhan', title: 'Nguyên nhân', sentences: ['Cán bộ cơ sở kiêm nhiệm nhiều việc.'] },
  {
    sectionId: 'nhiem-vu',
    title: 'Phương hướng, nhiệm vụ trọng tâm quý II/2021',
    sentences: [
      'Tuyên truyền cuộc bầu cử ngày 23/5/2021 tới 100% {people}.',
      'Tổ chức 5 hội nghị tiếp xúc cử tri trước ngày 15/5/2021.',
    ],
  },
  {
    sectionId: 'kien-nghi',
    title: 'Đề xuất, kiến nghị',
    sentences: ['Đề nghị Tỉnh uỷ quan tâm bố trí kinh phí hoạt động cho cơ sở vùng sâu, vùng xa.'],
  },
];

const topSections = new Set(['tinh-hinh', 'ket-qua', 'danh-gia', 'nhiem-vu', 'kien-nghi']);

/** The seven reports of the first quarter of 2021 that a provincial commission gets or writes. */
export const officeReports: readonly OfficeReport[] = offices.map(
  ({ name, people, titles = {}, ...office }) => ({
    ...office,
    outlineId: office.id === 'bdv' ? 'bao-cao-tong-hop' : 'bao-cao-dinh-ky',
    placeName: 'Hà Giang',
    abstract: 'Kết quả công tác quý I, phương hướng nhiệm vụ quý II năm 2021',
    opening: `Thực hiện chương trình công tác năm 2021, ${name} báo cáo kết quả công tác quý I như sau:`,
    parts: partsOfAll.map(({ sectionId, title, sentences }) => ({
      level: topSections.has(sectionId) ? 1 : 2,
      sectionId,
      title: titles[sectionId] ?? title,
      sentences: sentences.map((each) => each.replaceAll('{people}', people)),
    })),
  }),
);
