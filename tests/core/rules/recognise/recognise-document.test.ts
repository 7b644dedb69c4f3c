import { describe, expect, it } from 'vitest';
import type { RecognisedBlock } from '../../../../core/reading/recognised-document.ts';
import type { WordBlock, WordDocument } from '../../../../core/reading/word-document.ts';
import { plainTextOfBlock } from '../../../../core/rules/text/read-plain-text.ts';
import { recogniseDocument } from '../../../../core/rules/recognise/recognise-document.ts';
import {
  centred,
  countingIds,
  layoutTable,
  paragraph,
  table,
  wordDocument,
} from '../../../support/word-documents.ts';

const recognise = (document: WordDocument) => recogniseDocument(document, { newId: countingIds() });
const outlineOf = (blocks: readonly RecognisedBlock[]) =>
  blocks.map(({ block, mark }) => {
    const kind =
      block.type === 'heading' ? `${block.level}${block.isRunIn ? 'r' : ''}` : block.type.charAt(0);
    return [kind, mark, plainTextOfBlock(block)];
  });

const body: WordBlock[] = [
  paragraph('Thực hiện kế hoạch công tác năm 2021, đơn vị báo cáo như sau:'),
  paragraph('**I. TÌNH HÌNH**'),
  paragraph('Nhân dân phấn khởi.'),
  paragraph('**II. KẾT QUẢ CÔNG TÁC**'),
  paragraph('**1. Công tác tuyên truyền: **Đã mở 12 lớp.'),
  paragraph('- Phát 200 cuốn tài liệu.'),
  paragraph('+ Cấp cơ sở: 150 cuốn.'),
];

const frontReport = wordDocument([
  layoutTable(
    [
      ['UỶ BAN MTTQ VIỆT NAM', 'TỈNH NAM ĐỊNH', '**BAN THƯỜNG TRỰC**'],
      ['**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**', '**Độc lập – Tự do – Hạnh phúc**', '__________'],
    ],
    [['Số: 12/BC-MTTQ-BTT'], ['Nam Định, ngày 18 tháng 3 năm 2021']],
  ),
  centred('**BÁO CÁO**'),
  centred('**kết quả công tác quý I/2021**'),
  centred('------'),
  ...body,
  layoutTable([
    ['Nơi nhận:', '- Ban Dân vận Tỉnh uỷ;', '- Thường trực Tỉnh uỷ', '(để báo cáo);', '- Lưu VT.'],
    ['**TM. BAN THƯỜNG TRỰC**', '**CHỦ TỊCH**', '', '(đã ký)', '', '**Nguyễn Văn An**'],
  ]),
  centred('**PHỤ LỤC**'),
  table([
    [[paragraph('Nội dung')], [paragraph('Số lượng')]],
    [[paragraph('Số buổi')], [paragraph('12')]],
  ]),
]);

describe('recogniseDocument', () => {
  it('knows a plain title that names two things from a sentence behind a title', () => {
    const { body: blocks } = recognise(
      wordDocument([
        paragraph('**II. KẾT QUẢ CÔNG TÁC**'),
        paragraph('1. Giám sát, phản biện xã hội; tham gia xây dựng Đảng, chính quyền'),
        paragraph('Chủ trì giám sát 02 cuộc.'),
        paragraph('2. Tổ chức: đã kiện toàn 5 chi hội; kết nạp 20 hội viên.'),
      ]),
    );
    expect(outlineOf(blocks).map(([kind]) => kind)).toEqual(['1', '2', 'p', '2r']);
  });

  it('takes a report of the Front apart', () => {
    const found = recognise(frontReport);
    expect(found.letterhead).toEqual({
      superiorLines: ['UỶ BAN MTTQ VIỆT NAM', 'TỈNH NAM ĐỊNH'],
      issuerLines: ['BAN THƯỜNG TRỰC'],
      titleLines: ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập – Tự do – Hạnh phúc'],
      number: '12',
      typeCode: 'BC',
      symbol: 'MTTQ-BTT',
      placeName: 'Nam Định',
      date: { year: 2021, month: 3, day: 18 },
      otherLines: [],
    });
    expect([found.documentType, found.abstract]).toEqual(['BÁO CÁO', 'kết quả công tác quý I/2021']);
    expect(outlineOf(found.body)).toEqual([
      ['p', '', 'Thực hiện kế hoạch công tác năm 2021, đơn vị báo cáo như sau:'],
      ['1', 'I.', 'TÌNH HÌNH'],
      ['p', '', 'Nhân dân phấn khởi.'],
      ['1', 'II.', 'KẾT QUẢ CÔNG TÁC'],
      ['2r', '1.', 'Công tác tuyên truyền: Đã mở 12 lớp.'],
      ['4', '-', 'Phát 200 cuốn tài liệu.'],
      ['5', '+', 'Cấp cơ sở: 150 cuốn.'],
    ]);
    expect(found.signature).toEqual({
      authority: 'on-behalf',
      authorityName: 'BAN THƯỜNG TRỰC',
      position: 'CHỦ TỊCH',
      name: 'Nguyễn Văn An',
      otherLines: ['(đã ký)'],
    });
    expect(found.recipients).toEqual(['Ban Dân vận Tỉnh uỷ', 'Thường trực Tỉnh uỷ (để báo cáo)', 'Lưu VT']);
    expect(outlineOf(found.appendices)).toEqual([
      ['1', '', 'PHỤ LỤC'],
      ['t', '', 'Nội dung\tSố lượng\nSố buổi\t12'],
    ]);
  });
});
