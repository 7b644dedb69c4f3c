import { describe, expect, it } from 'vitest';
import type { WordBlock } from '../../../../core/reading/word-document.ts';
import { recogniseDocument } from '../../../../core/rules/recognise/recognise-document.ts';
import {
  centred,
  countingIds,
  layoutTable,
  paragraph,
  wordDocument,
} from '../../../support/word-documents.ts';

const read = (...blocks: WordBlock[]) =>
  recogniseDocument(wordDocument([...blocks, centred('**BÁO CÁO**'), paragraph('Nội dung.')]), {
    newId: countingIds(),
  }).letterhead;
const readLine = (line: string) => read(centred(line));

describe('the number and symbol of a report', () => {
  it.each([
    ['Số: 12/BC-MTTQ-BTT', '12', 'MTTQ-BTT'],
    ['Số 12-BC/MTTQ-BTT', '12', 'MTTQ-BTT'],
    ['Số:12/BC-MTTQ-BTT', '12', 'MTTQ-BTT'],
    ['Số : 12 /BC - MTTQ - BTT', '12', 'MTTQ-BTT'],
    ['Số 12 BC/MTTQ-BTT', '12', 'MTTQ-BTT'],
    ['Số: 12a/BC-MTTQ-BTT', '12a', 'MTTQ-BTT'],
    ['Số:     /BC-MTTQ-BTT', '', 'MTTQ-BTT'],
    ['Số ……-BC/MTTQ-BTT', '', 'MTTQ-BTT'],
    ['Số: ____/BC-MTTQ-BTT', '', 'MTTQ-BTT'],
    ['Số: 12/BC–MTTQ–BTT', '12', 'MTTQ-BTT'],
    ['Số: 12/BC', '12', ''],
  ])('%s', (line, number, symbol) => {
    expect(readLine(line)).toMatchObject({ number, typeCode: 'BC', symbol, otherLines: [] });
  });
});

describe('the place and date of a report', () => {
  const whole = { year: 2021, month: 3, day: 18 };
  it.each([
    ['Hà Giang, ngày 18 tháng 3 năm 2021', whole],
    ['Hà Giang, ngày 18 tháng 03 năm 2021.', whole],
    ['Hà Giang ngày 18 tháng 3 năm 2021', whole],
    ['Hà Giang, ngày 18/3/2021', whole],
    ['Hà Giang, 18-03-2021', whole],
    ['Hà Giang, ngày    tháng 3 năm 2021', { ...whole, day: null }],
    ['Hà Giang, ngày … tháng … năm 2021', { year: 2021, month: null, day: null }],
    ['Hà Giang, ngày ...../3/2021', undefined],
  ])('%s', (line, date) => {
    if (date === undefined) expect(readLine(line).otherLines).toEqual([line]);
    else expect(readLine(line)).toMatchObject({ placeName: 'Hà Giang', date, otherLines: [] });
  });
});

describe('the issuing body', () => {
  const right = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'];

  it('is read in small letters too, where it stands at the left', () => {
    const found = read(
      layoutTable([['Uỷ ban MTTQ Việt Nam', 'Tỉnh Hà Giang', '**Ban Thường trực**', 'Số: 3/BC'], right]),
    );
    expect(found.superiorLines).toEqual(['Uỷ ban MTTQ Việt Nam', 'Tỉnh Hà Giang']);
    expect(found.issuerLines).toEqual(['Ban Thường trực']);
    expect(found.otherLines).toEqual([]);
  });

  it('is the last line with its province where nothing is bold', () => {
    const found = read(
      layoutTable([['HỘI NÔNG DÂN VIỆT NAM', 'BCH HỘI NÔNG DÂN', 'TỈNH HÀ GIANG', '*'], right]),
    );
    expect([found.superiorLines, found.issuerLines]).toEqual([
      ['HỘI NÔNG DÂN VIỆT NAM'],
      ['BCH HỘI NÔNG DÂN', 'TỈNH HÀ GIANG'],
    ]);
  });

  it.each([
    ['TỐI  MẬT', { secrecy: 'top-secret' }],
    ['HỎA TỐC', { urgency: 'express' }],
    ['HOẢ TỐC', { urgency: 'express' }],
    ['Thượng khẩn', { urgency: 'very-urgent' }],
  ])('knows the stamp %s, which is no issuer and no other line', (text, stamped) => {
    const found = read(
      layoutTable([['TỈNH UỶ HÀ GIANG', '**BAN DÂN VẬN**', text], ['ĐẢNG CỘNG SẢN VIỆT NAM']]),
    );
    expect(found).toMatchObject({ issuerLines: ['BAN DÂN VẬN'], otherLines: [], ...stamped });
  });

  it('leaves stamps and remarks aside, unlost', () => {
    const found = read(
      paragraph('**DỰ THẢO LẦN 2**', { align: 'right' }),
      layoutTable([
        ['TỈNH UỶ HÀ GIANG', '**BAN DÂN VẬN**', 'MẬT 1'],
        ['ĐẢNG CỘNG SẢN VIỆT NAM', '(Bản để xin ý kiến)'],
      ]),
    );
    expect(found.issuerLines).toEqual(['BAN DÂN VẬN']);
    expect(found.otherLines).toEqual(['DỰ THẢO LẦN 2', 'MẬT 1', '(Bản để xin ý kiến)']);
  });
});
