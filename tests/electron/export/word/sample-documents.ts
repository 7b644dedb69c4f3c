import type {
  PageSection,
  ParagraphBlock,
  Piece,
  PrintBlock,
  PrintDocument,
  StyledLine,
  TableBlock,
  TableCell,
} from '../../../../core/documents/print-document.ts';
import type { LayoutProfile } from '../../../../core/layouts/layout-profile.ts';
import { stateNd30 } from '../../../../core/layouts/profiles/state-nd30.ts';
import { partyHd36 } from '../../../../core/layouts/profiles/party-hd36.ts';

/** Every Vietnamese letter in both cases. */
export const vietnameseLetters =
  'aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ' +
  'AÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬBCDĐEÈÉẺẼẸÊỀẾỂỄỆGHIÌÍỈĨỊKLMNOÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢPQRSTUÙÚỦŨỤƯỪỨỬỮỰVXYỲÝỶỸỴ';

export function text(words: string): Piece & { kind: 'text' } {
  return { kind: 'text', text: words };
}

export function line(
  style: StyledLine['style'],
  words: string,
  rest: Partial<Pick<StyledLine, 'rule' | 'bookmark'>> = {},
): StyledLine {
  return { style, pieces: [text(words)], ...rest };
}

let paragraphCount = 0;

export function paragraph(
  style: ParagraphBlock['style'],
  content: string | Piece[],
  mark?: ParagraphBlock['mark'],
): ParagraphBlock {
  paragraphCount += 1;
  const pieces = typeof content === 'string' ? [text(content)] : content;
  return { kind: 'paragraph', id: `p${paragraphCount}`, style, mark, pieces };
}

export function cell(words: string, rest: Partial<TableCell> = {}): TableCell {
  return { style: 'table-text', columnSpan: 1, rowSpan: 1, paragraphs: [[text(words)]], ...rest };
}

const head = (words: string, rest: Partial<TableCell> = {}): TableCell =>
  cell(words, { style: 'table-head', ...rest });
const number = (words: string): TableCell => cell(words, { style: 'table-number' });

export function documentOf(layout: LayoutProfile, sections: PageSection[]): PrintDocument {
  return {
    title: 'Báo cáo kết quả công tác quý I năm 2021',
    subject: 'Quý I/2021',
    author: 'Uỷ ban MTTQ Việt Nam tỉnh',
    keywords: ['báo cáo', 'quý I/2021'],
    language: 'vi-VN',
    date: '2021-03-20',
    layout,
    runningMark: null,
    sections,
  };
}

export const bodySentence =
  'Trong quý, Mặt trận và các đoàn thể trong tỉnh đã bám sát chương trình công tác, chủ động phối hợp với chính quyền ' +
  'tuyên truyền, vận động các tầng lớp Nhân dân thực hiện thắng lợi nhiệm vụ phát triển kinh tế - xã hội, bảo đảm quốc ' +
  'phòng, an ninh ở cơ sở.';

export const footnoteText =
  'Trong đó: 6/10 huyện, thành phố hoàn thành trước ngày 15/3/2021; các đơn vị còn lại có kế hoạch riêng.';

function heading(level: 1 | 2 | 3, mark: string, words: string): ParagraphBlock {
  return paragraph(`heading-${level}`, words, { text: mark, isBold: true, isItalic: level === 3 });
}

/** The text of a report of two to three pages, with every kind of paragraph. */
export const reportBody: PrintBlock[] = [
  paragraph(
    'body',
    'Thực hiện Công văn số 484-CV/BDVTU, ngày 05/3/2021 của Ban Dân vận Tỉnh uỷ về việc báo cáo kết quả công tác quý I, ' +
      'Ban Thường trực Uỷ ban MTTQ Việt Nam tỉnh báo cáo như sau:',
  ),
  heading(1, 'I.', 'TÌNH HÌNH NHÂN DÂN'),
  paragraph('body', bodySentence),
  paragraph('body', [
    text('Đời sống của Nhân dân ổn định; '),
    { kind: 'text', text: '1.234 hộ', isBold: true },
    text(' được hỗ trợ, diện tích canh tác tăng 12,5 km'),
    { kind: 'text', text: '2', position: 'superscript' },
    text(' so với cùng kỳ'),
    { kind: 'footnote', id: 'n1', pieces: [text(footnoteText)] },
    text('. '),
    { kind: 'text', text: 'Nhân dân tin tưởng vào sự lãnh đạo của Đảng.', isItalic: true },
  ]),
  heading(1, 'II.', 'KẾT QUẢ THỰC HIỆN NHIỆM VỤ'),
  heading(2, '1.', 'Công tác tuyên truyền, vận động'),
  paragraph('body', bodySentence),
  heading(3, 'a)', 'Cuộc vận động xây dựng nông thôn mới, đô thị văn minh'),
  paragraph('body', bodySentence),
  paragraph('heading-4', 'Tổ chức 215 buổi sinh hoạt ở khu dân cư, với 18.420 lượt người dự;', {
    text: '-',
    isBold: false,
    isItalic: false,
  }),
  paragraph('heading-5', 'Có 42 mô hình mới được nhân rộng.', { text: '+', isBold: false, isItalic: false }),
  heading(3, 'b)', 'Phong trào thi đua'),
  paragraph('body', `${bodySentence} ${bodySentence}`),
  heading(2, '2.', 'Công tác an sinh xã hội'),
  paragraph('body', bodySentence),
  {
    kind: 'table',
    id: 't1',
    columnWidthsMm: [12, 68, 25, 30, 30],
    headerRowCount: 2,
    rows: [
      {
        cells: [
          head('TT', { rowSpan: 2 }),
          head('Nội dung số liệu', { rowSpan: 2 }),
          head('ĐVT', { rowSpan: 2 }),
          head('Kết quả', { columnSpan: 2 }),
        ],
      },
      { cells: [head('Trong quý'), head('Luỹ kế')] },
      {
        cells: [
          cell('1', { align: 'center' }),
          cell('Nhà Đại đoàn kết được xây mới, sửa chữa'),
          cell('nhà', { align: 'center' }),
          number('135'),
          number('1.234'),
        ],
      },
      {
        cells: [
          cell('2', { align: 'center' }),
          cell('Quỹ "Vì người nghèo" các cấp vận động được'),
          cell('triệu đồng', { align: 'center' }),
          number('4.512,5'),
          number('4.512,5'),
        ],
      },
      {
        cells: [
          cell('Cộng', { columnSpan: 3, align: 'center' }),
          number(''),
          { ...number(''), paragraphs: [] },
        ],
      },
    ],
  },
  paragraph('body', `Số liệu chi tiết nêu tại Phụ lục kèm theo. ${bodySentence}`),
  heading(1, 'III.', 'NHIỆM VỤ TRỌNG TÂM QUÝ II'),
  paragraph('body', bodySentence),
  paragraph('body', bodySentence),
  heading(1, 'IV.', 'Ý KIẾN, KIẾN NGHỊ'),
  paragraph('body', `${bodySentence}/.`),
];

export const wideTable: TableBlock = {
  kind: 'table',
  id: 'wide',
  columnWidthsMm: [12, 60, ...Array.from({ length: 9 }, () => 20)],
  headerRowCount: 1,
  rows: [
    {
      cells: ['TT', 'Đơn vị', ...Array.from({ length: 9 }, (_, index) => `Cột ${index + 1}`)].map((words) =>
        head(words),
      ),
    },
    ...Array.from({ length: 45 }, (_, row) => ({
      cells: [
        cell(`${row + 1}`, { align: 'center' }),
        cell(`Huyện thứ ${row + 1}`),
        ...Array.from({ length: 9 }, (_, column) => number(`${(row + 1) * (column + 3)}`)),
      ],
    })),
  ],
};

const appendix: PageSection = {
  orientation: 'landscape',
  blocks: [
    {
      kind: 'title',
      lines: [
        line('appendix-title', 'PHỤ LỤC'),
        line('appendix-title', 'Số liệu theo huyện, thành phố'),
        line('appendix-reference', '(Kèm theo Báo cáo số 12, ngày 20 tháng 3 năm 2021)'),
      ],
    },
    wideTable,
  ],
};

const recipients = [
  line('recipients-title', 'Nơi nhận:'),
  line('recipients', '- Thường trực Tỉnh uỷ (để báo cáo);'),
  line('recipients', '- Ban Dân vận Tỉnh uỷ;'),
  line('recipients', '- Các tổ chức chính trị - xã hội tỉnh;'),
  line('recipients', '- Lưu Văn phòng.'),
];

/** A commission of a Party committee, in the Party's layout. */
export const partyReport: PrintDocument = documentOf(partyHd36, [
  {
    orientation: 'portrait',
    blocks: [
      {
        kind: 'letterhead',
        rows: [
          {
            left: [
              line('superior', 'TỈNH UỶ NAM ĐỊNH'),
              line('issuer', 'BAN DÂN VẬN'),
              line('issuer-mark', '*'),
            ],
            right: partyHd36.letterhead.titleLines.map((each) =>
              line(each.style, each.text, { rule: each.rule ?? undefined }),
            ),
          },
          {
            left: [line('number', 'Số      -BC/BDVTU', { bookmark: 'number' })],
            right: [line('place-date', 'Nam Định, ngày     tháng 3 năm 2021', { bookmark: 'place-date' })],
          },
        ],
      },
      {
        kind: 'title',
        lines: [
          line('document-type', 'BÁO CÁO'),
          line('abstract', 'kết quả công tác dân vận quý I, nhiệm vụ trọng tâm quý II năm 2021'),
          line('abstract-mark', '-----'),
        ],
      },
      ...reportBody,
      {
        kind: 'signature',
        recipients,
        signer: [line('authority', 'K/T TRƯỞNG BAN'), line('position', 'PHÓ TRƯỞNG BAN')],
        freeLines: 5,
        name: line('signer-name', 'Nguyễn Thị Ánh Tuyết', { bookmark: 'signer' }),
      },
    ],
  },
  appendix,
]);

/** A Fatherland Front committee, in the layout with the national title, as a practice page. */
export const nationalReport: PrintDocument = {
  ...documentOf(stateNd30, [
    {
      orientation: 'portrait',
      blocks: [
        {
          kind: 'letterhead',
          rows: [
            {
              left: [
                line('superior', 'UỶ BAN MTTQ VIỆT NAM'),
                line('superior', 'TỈNH NAM ĐỊNH'),
                line('issuer', 'BAN THƯỜNG TRỰC', { rule: stateNd30.letterhead.issuerRule ?? undefined }),
              ],
              right: stateNd30.letterhead.titleLines.map((each) =>
                line(each.style, each.text, { rule: each.rule ?? undefined }),
              ),
            },
            {
              left: [line('number', 'Số: 12/BC-MTTQ-BTT', { bookmark: 'number' })],
              right: [line('place-date', 'Nam Định, ngày 20 tháng 3 năm 2021', { bookmark: 'place-date' })],
            },
          ],
        },
        {
          kind: 'title',
          lines: [
            line('document-type', 'BÁO CÁO'),
            line('abstract', 'Kết quả công tác Mặt trận quý I, nhiệm vụ trọng tâm quý II năm 2021', {
              rule: stateNd30.abstract.rule ?? undefined,
            }),
          ],
        },
        ...reportBody,
        {
          kind: 'signature',
          recipients,
          signer: [line('authority', 'TM. BAN THƯỜNG TRỰC'), line('position', 'CHỦ TỊCH')],
          freeLines: 5,
          name: line('signer-name', 'Trần Văn Đường', { bookmark: 'signer' }),
        },
      ],
    },
    appendix,
  ]),
  runningMark: 'BẢN TẬP HUẤN',
};
