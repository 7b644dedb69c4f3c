import { buildPeriodicReport } from '../../core/documents/periodic-report.ts';
import type { PrintDocument } from '../../core/documents/print-document.ts';
import type { LayoutProfile } from '../../core/layouts/layout-profile.ts';
import type { Block } from '../../core/model/block.ts';
import type { LayoutRecord } from '../../core/model/layout-record.ts';
import type { Inline } from '../../core/model/inline.ts';
import type { OrganisationVersion } from '../../core/model/organisation.ts';
import type { Report } from '../../core/model/report.ts';
import { commission, heading, indicator, organisation, period, report } from '../support/records.ts';

const sentence =
  'Cấp uỷ và chính quyền các cấp đã lắng nghe ý kiến của đoàn viên, hội viên và Nhân dân, giải quyết kịp thời những ' +
  'việc mới nảy sinh ngay từ cơ sở, nhất là ở những nơi có công trình trọng điểm của tỉnh đi qua, không để phát sinh ' +
  'thành điểm nóng và tạo được sự đồng thuận cao trong quá trình thực hiện.';

const prose = (id: string, opening: string, extra: Inline[] = []): Block => ({
  type: 'paragraph',
  id,
  content: [
    { type: 'text', text: `${opening} ${sentence} ` },
    ...extra,
    { type: 'text', text: ` ${sentence}` },
  ],
});

const note = (id: string, text: string): Inline => ({
  type: 'footnote',
  id,
  content: [{ type: 'text', text }],
});

const cell = (text: string, align?: 'center' | 'right') => ({
  ...(align && { align }),
  content: [[{ type: 'text' as const, text }]],
});

const part = (index: number): Block[] => [
  heading(`a${index}`, 1, `Phần việc thứ ${index}`),
  heading(`b${index}`, 2, `Công tác vận động đợt ${index}`),
  prose(`c${index}`, `Trong đợt ${index},`, [
    note(`n${index}`, `Theo sổ của đợt ${index}, gồm mười xã và hai thị trấn. ${sentence}`),
  ]),
  heading(`d${index}`, 3, `Việc của tổ ${index} ở cơ sở`),
  heading(`e${index}`, 4, `Đã thăm ${index} thôn. ${sentence}`),
  heading(`f${index}`, 5, `Ở mỗi thôn họp một buổi lần ${index}.`),
  {
    type: 'table',
    id: `bang${index}`,
    columnShares: [12, 93, 30, 30],
    headerRowCount: 1,
    rows: [
      ['TT', 'Nội dung', 'Quý trước', 'Quý này'],
      ...Array.from({ length: 7 }, (_, row) => [
        String(row + 1),
        `Mô hình số ${index}${row} của khu dân cư`,
        `${row + 3}.${index}05`,
        `${row + 4}.${index}15`,
      ]),
    ].map((cells, row) => ({
      cells: cells.map((text, column) =>
        cell(text, row === 0 || column === 0 ? 'center' : column > 1 ? 'right' : undefined),
      ),
    })),
  },
  prose(`g${index}`, `Sau đợt ${index},`),
];

/** A report that has every component of a page, about four pages long. */
const measured: Report = {
  ...report,
  state: 'numbered-draft',
  draftNumber: 2,
  header: {
    ...report.header,
    number: '7',
    secrecy: 'absolute-secret',
    urgency: 'very-urgent',
    date: { year: 2021, month: 3, day: 18 },
    authority: 'for-head',
    authorityName: 'Trưởng ban',
    recipients: ['Thường trực Tỉnh uỷ (để báo cáo)', 'Các cơ quan tham mưu của Tỉnh uỷ', 'Lưu văn phòng'],
  },
  sections: [],
  blocks: [
    prose('mo', 'Thực hiện chương trình công tác năm,'),
    // Over the end of the first page, so that the next begins in the middle of a paragraph.
    prose('dai', 'Trong kỳ,', [{ type: 'text', text: `${sentence} `.repeat(9).trim() }]),
    ...part(1),
    ...part(2),
    ...part(3),
  ],
};

/** A shipped layout as a house has set it, and one of a house's own; between them every switch that a page shows. */
export const houseRecords: readonly LayoutRecord[] = [
  {
    id: 'party-hd05',
    baseId: 'party-hd05',
    name: 'HD 05, cơ quan đã chỉnh',
    from: '2026-01-12',
    to: null,
    switches: {
      linePitchPt: 20,
      paragraphSpacePt: 3,
      bodySizePt: 15,
      firstLineIndentMm: 12.7,
      level1Suffix: '-',
      isLevel1Capitals: false,
      pageNumberPosition: 'top-right',
      pageNumberSizePt: 13,
      issuerMark: 'none',
      isPositionBold: true,
      freeLines: 4,
      recipientsTitle: 'bold-italic',
      recipientsSizePt: 11,
      abstractMark: 'rule',
      hasFootnoteRule: false,
    },
  },
  {
    id: 'rieng-1',
    baseId: 'state-nd30',
    name: 'Thể thức riêng',
    from: '2020-03-05',
    to: null,
    switches: {
      marginTopMm: 25,
      marginBottomMm: 22,
      marginLeftMm: 35,
      marginRightMm: 20,
      title: 'party',
      issuerMark: '***',
      hasIssuerRule: false,
      numberPattern: 'Số {number}-{type}/{symbol}',
      isNumberPadded: false,
      abstractMark: 'dashes',
      authorityMarks: 'T/M',
      isPositionBold: false,
      recipientsTitle: 'underlined',
      recipientsSizePt: 12,
      pageNumberPosition: 'bottom-center',
      isPageNumberOnFirstPage: true,
      isTwoSided: true,
    },
  },
];

/** The report as a body that follows the layout prints it. */
export function measuredReport(layout: LayoutProfile): PrintDocument {
  const [body] = layout.family === 'party' ? commission.versions : organisation.versions;
  return buildPeriodicReport({
    report: measured,
    organisation: body as OrganisationVersion,
    period,
    layout,
    indicators: [indicator],
    citedDocuments: [],
    lastTasks: [],
  });
}
