import { describe, expect, it } from 'vitest';
import { recogniseDocument } from '../../../../core/rules/recognise/recognise-document.ts';
import { plainTextOfBlock } from '../../../../core/rules/text/read-plain-text.ts';
import { countingIds, paragraph, wordDocument } from '../../../support/word-documents.ts';

/** `level mark`, the text of each block; `p` for a paragraph. */
const read = (...lines: string[]) =>
  recogniseDocument(wordDocument(lines.map((each) => paragraph(each))), { newId: countingIds() }).body.map(
    ({ block, mark }) => [
      block.type === 'heading' ? `${block.level} ${mark}`.trim() : block.type.charAt(0),
      plainTextOfBlock(block),
    ],
  );

describe('titles of an old report', () => {
  it.each([
    ['I. ', '1. '],
    ['I- ', '1- '],
    ['I/ ', '1/ '],
    ['I – ', '1 - '],
    ['I) ', '1) '],
    ['I.', '1.'],
    ['A. ', 'I. '],
    ['A- ', 'I- '],
    ['Phần I: ', 'I. '],
    ['PHẦN THỨ NHẤT: ', '1. '],
    ['1. ', '1.1. '],
    ['1. ', 'a) '],
    ['1. ', 'a. '],
    ['1/ ', 'a/ '],
  ])('have two levels when counted %s and %s', (first, second) => {
    const found = read(
      'Đơn vị báo cáo như sau, với các nội dung chính:',
      `${first}KẾT QUẢ CÔNG TÁC`,
      `${second}Tuyên truyền, vận động`,
      'Đã mở 12 lớp.',
    );
    expect(found.map(([look, text]) => [look?.charAt(0), text])).toEqual([
      ['p', 'Đơn vị báo cáo như sau, với các nội dung chính:'],
      ['1', 'KẾT QUẢ CÔNG TÁC'],
      ['2', 'Tuyên truyền, vận động'],
      ['p', 'Đã mở 12 lớp.'],
    ]);
  });

  it('have a third level below the second, whatever the marks', () => {
    for (const third of ['a) ', 'a. ', '1.1. ', '(1) ', '* ']) {
      const found = read(
        'I. KẾT QUẢ',
        '1. Tuyên truyền',
        `${third}Trong hội viên`,
        '2. Thi đua',
        'II. ĐÁNH GIÁ',
      );
      expect(found.map(([look]) => look?.charAt(0)).join(''), third).toBe('12321');
    }
  });

  it('are no titles when a text only begins like one', () => {
    const lines = [
      '1.234 hội viên tham gia.',
      'Kính gửi: Ban Dân vận Tỉnh uỷ',
      'C. Mác từng viết về giai cấp nông dân.',
      'V.I. Lênin đã dạy như vậy.',
      '-5 độ tại Đồng Văn.',
      'Phần lớn hội viên phấn khởi.',
    ];
    expect(read(...lines)).toEqual(lines.map((line) => ['p', line]));
  });

  it('that stand bold in two lines, part and name, are one', () => {
    expect(read('**Phần thứ nhất**', '', '**KẾT QUẢ CÔNG TÁC**', 'Đã mở 12 lớp.')).toEqual([
      ['1 Phần thứ nhất', 'KẾT QUẢ CÔNG TÁC'],
      ['p', 'Đã mở 12 lớp.'],
    ]);
  });
});

describe('numbers of pages that were typed as text', () => {
  const pages = (...lines: string[]) =>
    recogniseDocument(
      wordDocument(
        lines.map((each) => paragraph(each, { align: /\d$|-$/.test(each) ? 'center' : 'justify' })),
      ),
      { newId: countingIds() },
    );

  it('are taken out and counted', () => {
    const found = pages('Trang đầu.', '2', 'Trang hai.', '- 3 -', 'Trang ba.', 'Trang 4');
    expect(found.pageNumbers).toEqual(['2', '3', '4']);
    expect(found.body.map(({ block }) => plainTextOfBlock(block))).toEqual([
      'Trang đầu.',
      'Trang hai.',
      'Trang ba.',
    ]);
  });

  it('are not numbers that only look like some', () => {
    const lines = ['Tổng số lớp đã mở:', '217', 'Trong đó ở huyện:', '38'];
    expect(pages(...lines).pageNumbers).toEqual([]);
    expect(pages(...lines).body.map(({ block }) => plainTextOfBlock(block))).toEqual(lines);
  });
});
