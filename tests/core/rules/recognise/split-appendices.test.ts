import { describe, expect, it } from 'vitest';
import { plainTextOfBlock } from '../../../../core/rules/text/read-plain-text.ts';
import { recogniseBlocks } from '../../../../core/rules/recognise/recognise-blocks.ts';
import { splitAppendices } from '../../../../core/rules/recognise/split-appendices.ts';
import type { WordBlock } from '../../../../core/reading/word-document.ts';
import { centred, countingIds, paragraph, table } from '../../../support/word-documents.ts';

const grid = (...rows: string[][]) => table(rows.map((row) => row.map((cell) => [paragraph(cell)])));
const split = (...blocks: WordBlock[]) => {
  const found = splitAppendices(recogniseBlocks(blocks, { notes: new Map(), newId: countingIds() }));
  return {
    appendices: found.appendices.map(({ name, title, reference, orientation, tables }) => ({
      head: [name, title, reference],
      orientation,
      tables: tables.map((each) => plainTextOfBlock(each)),
    })),
    rest: found.rest.map(({ block, under }) => [plainTextOfBlock(block.block), under]),
  };
};
const list = grid(['TT', 'Tên'], ['1', 'Xã Hải Anh']);
const shown = 'TT\tTên\n1\tXã Hải Anh';

describe('what follows the signature', () => {
  it('is an appendix by its name, its title and "(Kèm theo…)", however they stand', () => {
    const { appendices, rest } = split(
      centred('**PHỤ LỤC I**'),
      centred('**DANH SÁCH MÔ HÌNH**'),
      centred('(Kèm theo Báo cáo số 12-BC/HND, ngày 18/3/2021'),
      centred('của Hội Nông dân tỉnh)'),
      list,
      centred('**Phụ lục số 2: Kết quả thi đua**'),
      { ...list, isLandscape: true },
      centred('**BIỂU TỔNG HỢP SỐ LIỆU**'),
      list,
      centred('**Biểu số 3**\n**Quỹ Hội**'),
      list,
    );
    expect(appendices).toEqual([
      {
        head: [
          'PHỤ LỤC I',
          'DANH SÁCH MÔ HÌNH',
          '(Kèm theo Báo cáo số 12-BC/HND, ngày 18/3/2021 của Hội Nông dân tỉnh)',
        ],
        orientation: 'portrait',
        tables: [shown],
      },
      { head: ['Phụ lục số 2', 'Kết quả thi đua', ''], orientation: 'landscape', tables: [shown] },
      { head: ['', 'BIỂU TỔNG HỢP SỐ LIỆU', ''], orientation: 'portrait', tables: [shown] },
      { head: ['Biểu số 3', 'Quỹ Hội', ''], orientation: 'portrait', tables: [shown] },
    ]);
    expect(rest).toEqual([]);
  });

  it('takes a title without a name when "(Kèm theo…)" stands under it', () => {
    const { appendices } = split(centred('**DANH SÁCH**'), centred('(Kèm theo Báo cáo số 3)'), list, list);
    expect(appendices.map(({ head, tables }) => [head[1], tables.length])).toEqual([['DANH SÁCH', 2]]);
  });

  it('leaves text, and an appendix of text alone, to be placed by hand', () => {
    const { appendices, rest } = split(
      paragraph('Biểu dương các tập thể sau.'),
      centred('**PHỤ LỤC I**'),
      paragraph('Hội phát triển mạnh ở các xã.'),
      centred('**PHỤ LỤC II**'),
      centred('**Danh sách**'),
      paragraph('Đơn vị tính: người'),
      list,
      paragraph('Số liệu đến ngày 15/3/2021.'),
    );
    expect(appendices.map(({ head }) => head)).toEqual([['PHỤ LỤC II', 'Danh sách', '']]);
    expect(rest).toEqual([
      ['Biểu dương các tập thể sau.', ''],
      ['PHỤ LỤC I', ''],
      ['Hội phát triển mạnh ở các xã.', 'PHỤ LỤC I'],
      ['Đơn vị tính: người', 'PHỤ LỤC II Danh sách'],
      ['Số liệu đến ngày 15/3/2021.', 'PHỤ LỤC II Danh sách'],
    ]);
  });

  it('joins what was printed in parts, and keeps two tables that only look alike', () => {
    const { appendices } = split(
      centred('**PHỤ LỤC**'),
      grid(['TT', 'Xã', 'Quý I'], ['1', 'Hải Anh', '5']),
      centred('(tiếp theo)'),
      grid(['TT', 'Xã', 'Quý II', 'Quý III'], ['1', 'Hải Anh', '6', '7']),
      centred('(tiếp theo)'),
      grid(['TT', 'Xã', 'Quý IV'], ['1', 'Hải Bắc', '8'], ['2', 'Hải Hà', '9']),
    );
    expect(appendices[0]?.tables).toEqual([
      'TT\tXã\tQuý I\tQuý II\tQuý III\n1\tHải Anh\t5\t6\t7',
      'TT\tXã\tQuý IV\n1\tHải Bắc\t8\n2\tHải Hà\t9',
    ]);
  });
});
