import type { WordProposal } from '../../core/contract/word-proposal.ts';
import type { Block } from '../../core/model/block.ts';

const origin = { fileName: 'Báo cáo quý IV năm 2020.docx' };

function paragraph(id: string, text: string): Block {
  return { type: 'paragraph', id, copiedFrom: origin, content: [{ type: 'text', text }] };
}

/** An old report with text in an old font, two paragraphs that found no section, and two pictures. */
export const fakeWordProposal: WordProposal = {
  fileId: 'tep-1',
  fileName: origin.fileName,
  letterhead: ['BCH HỘI NÔNG DÂN TỈNH', 'Số 118-BC/HNDT', 'Nam Định, ngày 10 tháng 12 năm 2020'],
  omitted: { pictures: 2, drawings: 0, formulas: 0, embeddedFiles: 0, pageNumbers: 0 },
  conversions: [{ before: 'C¸c cÊp Héi më 241 líp', after: 'Các cấp Hội mở 241 lớp' }],
  placement: {
    sections: [
      {
        sectionId: 'tuyen-truyen',
        sourceTitle: '1. Tuyên truyền, vận động',
        blocks: [
          paragraph('w1', 'Các cấp Hội mở 241 lớp. Thu hút 9.800 lượt người.'),
          paragraph('w2', 'Các chi hội sinh hoạt đều.'),
        ],
      },
      { sectionId: 'an-sinh', sourceTitle: '3. An sinh', blocks: [paragraph('w3', 'Trao 120 suất quà.')] },
    ],
    appendices: [
      { kind: 'figures' },
      {
        kind: 'tables',
        id: 'pl-2',
        name: 'PHỤ LỤC II',
        title: 'Danh sách mô hình dân vận khéo',
        reference: '(Kèm theo Báo cáo số 118-BC/HNDT)',
        orientation: 'landscape',
        tables: [
          {
            type: 'table',
            id: 'w6',
            copiedFrom: origin,
            columnShares: [1, 4],
            headerRowCount: 1,
            rows: [
              ['TT', 'Tên mô hình'],
              ['1', 'Cánh đồng không dấu chân'],
            ].map((row) => ({
              cells: row.map((text) => ({ content: [[{ type: 'text' as const, text }]] })),
            })),
          },
        ],
      },
    ],
    unplaced: [
      {
        block: paragraph('w4', 'Công tác chuyển đổi số được quan tâm.'),
        under: '5. Việc khác',
        suggestedSectionId: null,
      },
      { block: paragraph('w5', 'Vận động hiến đất làm đường.'), under: '', suggestedSectionId: 'phong-trao' },
    ],
    header: {
      number: '118',
      date: { year: 2020, month: 12, day: 10 },
      placeName: 'Nam Định',
      abstract: 'kết quả công tác quý IV/2020',
      authority: 'on-behalf',
      authorityName: 'BAN THƯỜNG VỤ',
      signerPosition: 'PHÓ CHỦ TỊCH',
      signerName: 'Vũ Thị Lan',
      recipients: ['Ban Dân vận Tỉnh uỷ', 'Lưu VP'],
    },
  },
  unconverted: {
    sections: [
      {
        sectionId: 'tuyen-truyen',
        sourceTitle: '1. Tuyên truyền, vận động',
        blocks: [paragraph('w1', 'C¸c cÊp Héi më 241 líp')],
      },
    ],
    appendices: [],
    unplaced: [],
    header: {},
  },
};
