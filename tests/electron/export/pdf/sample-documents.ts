import type {
  FootnotePiece,
  LetterheadBlock,
  ParagraphBlock,
  Piece,
  PrintBlock,
  PrintDocument,
  SignatureBlock,
  StyledLine,
  TableBlock,
  TableCell,
  TextPiece,
} from '../../../../core/documents/print-document.ts';
import type { LayoutProfile, StyleName } from '../../../../core/layouts/layout-profile.ts';
import { stateNd30 } from '../../../../core/layouts/profiles/state-nd30.ts';
import { partyHd36 } from '../../../../core/layouts/profiles/party-hd36.ts';

/** The 134 letters of Vietnamese that plain ASCII lacks. */
export const vietnameseLetters = Array.from(
  'àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ',
).flatMap((letter) => [letter, letter.toUpperCase()]);

/** A long sentence of ordinary prose. */
export const sentence =
  'Ban Thường trực Uỷ ban MTTQ Việt Nam tỉnh đã phối hợp với các tổ chức chính trị - xã hội, các ban, ngành triển ' +
  'khai đồng bộ nhiều giải pháp nhằm tuyên truyền, vận động đoàn viên, hội viên và các tầng lớp Nhân dân thực hiện ' +
  'tốt chủ trương, đường lối của Đảng, chính sách, pháp luật của Nhà nước.';

export function text(value: string, marks: Omit<TextPiece, 'kind' | 'text'> = {}): TextPiece {
  return { kind: 'text', text: value, ...marks };
}

export function note(value: string): FootnotePiece {
  return { kind: 'footnote', id: value, pieces: [text(value)] };
}

export function line(style: StyleName, value: string, rest: Partial<StyledLine> = {}): StyledLine {
  return { style, pieces: value === '' ? [] : [text(value)], ...rest };
}

export function paragraph(
  pieces: string | Piece[],
  style: StyleName = 'body',
  mark?: string,
): ParagraphBlock {
  const isBold = style === 'heading-1' || style === 'heading-2' || style === 'heading-3';
  return {
    kind: 'paragraph',
    id: 'p',
    style,
    mark: mark === undefined ? undefined : { text: mark, isBold, isItalic: style === 'heading-3' },
    pieces: typeof pieces === 'string' ? [text(pieces)] : pieces,
  };
}

export function cell(value: string | Piece[][], rest: Partial<TableCell> = {}): TableCell {
  const paragraphs = typeof value === 'string' ? [[text(value)]] : value;
  return { style: 'table-text', columnSpan: 1, rowSpan: 1, paragraphs, ...rest };
}

export function table(columnWidthsMm: number[], headerRowCount: number, rows: TableCell[][]): TableBlock {
  return { kind: 'table', id: 't', columnWidthsMm, headerRowCount, rows: rows.map((cells) => ({ cells })) };
}

export const partyLetterhead: LetterheadBlock = {
  kind: 'letterhead',
  rows: [
    {
      left: [line('superior', 'TỈNH UỶ NAM ĐỊNH')],
      right: [line('title', 'ĐẢNG CỘNG SẢN VIỆT NAM', { rule: { lengthShare: 1, thicknessPt: 0.75 } })],
    },
    { left: [line('issuer', 'BAN DÂN VẬN')], right: [] },
    { left: [line('issuer-mark', '*')], right: [] },
    {
      left: [line('number', 'Số 12-BC/BDVTU', { bookmark: 'number' })],
      right: [line('place-date', 'Nam Định, ngày 15 tháng 3 năm 2021', { bookmark: 'place-date' })],
    },
  ],
};

export const nationalLetterhead: LetterheadBlock = {
  kind: 'letterhead',
  rows: [
    {
      left: [line('superior', 'UỶ BAN MTTQ VIỆT NAM')],
      right: [line('title', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')],
    },
    {
      left: [line('issuer', 'TỈNH NAM ĐỊNH', { rule: { lengthShare: 0.4, thicknessPt: 0.75 } })],
      right: [line('motto', 'Độc lập - Tự do - Hạnh phúc', { rule: { lengthShare: 1, thicknessPt: 0.75 } })],
    },
    {
      left: [line('number', 'Số: 12/BC-MTTQ-BTT')],
      right: [line('place-date', 'Nam Định, ngày 15 tháng 3 năm 2021')],
    },
  ],
};

export const signature: SignatureBlock = {
  kind: 'signature',
  recipients: [
    line('recipients-title', 'Nơi nhận:'),
    line('recipients', '- Thường trực Tỉnh uỷ (để báo cáo);'),
  ],
  signer: [line('authority', 'K/T TRƯỞNG BAN'), line('position', 'PHÓ TRƯỞNG BAN')],
  freeLines: 5,
  name: line('signer-name', 'Nguyễn Văn Hưởng'),
};

export function printDocument(blocks: PrintBlock[], rest: Partial<PrintDocument> = {}): PrintDocument {
  return {
    title: 'Báo cáo quý I năm 2021',
    subject: 'Báo cáo quý',
    author: 'Ban Dân vận Tỉnh uỷ Nam Định',
    keywords: ['báo cáo', 'quý I/2021'],
    language: 'vi-VN',
    date: '2021-03-15',
    layout: partyHd36,
    runningMark: null,
    sections: [{ orientation: 'portrait', blocks }],
    ...rest,
  };
}

/** A whole report of the layout, with headings, notes and a table in each of its parts. */
export function reportDocument(layout: LayoutProfile, partCount: number): PrintDocument {
  const isParty = layout === partyHd36;
  const parts = Array.from({ length: partCount }, (_, index): PrintBlock[] => [
    paragraph('KẾT QUẢ THỰC HIỆN NHIỆM VỤ', 'heading-1', 'I.'),
    paragraph('Công tác tuyên truyền, vận động', 'heading-2', '1.'),
    paragraph([
      text(`Phần ${index + 1}. ${sentence}`),
      note(`Chú thích ${index + 1}. ${sentence}`),
      text(` ${sentence}`),
    ]),
    paragraph('Công tác dân vận của chính quyền', 'heading-3', 'a)'),
    paragraph(sentence, 'heading-4', '-'),
    paragraph('Trong đó cấp tỉnh 02 hội nghị.', 'heading-5', '+'),
    table(
      [12, 93, 60],
      1,
      [
        ['TT', 'Nội dung số liệu', 'Quý I'],
        ...['1', '2', '3'].map((row) => [row, 'Mô hình “Dân vận khéo”', '1.234,5']),
      ].map((cells, row) =>
        cells.map((value, column) =>
          cell(value, { style: row === 0 ? 'table-head' : column === 2 ? 'table-number' : 'table-text' }),
        ),
      ),
    ),
    paragraph(`${sentence} ${sentence}`),
  ]);
  return printDocument(
    [
      isParty ? partyLetterhead : nationalLetterhead,
      {
        kind: 'title',
        lines: [
          line('document-type', 'BÁO CÁO'),
          line(
            'abstract',
            'kết quả công tác quý I năm 2021',
            isParty ? {} : { rule: { lengthShare: 0.4, thicknessPt: 0.75 } },
          ),
          ...(isParty ? [line('abstract-mark', '-----')] : []),
        ],
      },
      ...parts.flat(),
      signature,
    ],
    { layout, runningMark: 'BẢN TẬP HUẤN' },
  );
}

export const layouts = { party: partyHd36, national: stateNd30 };
