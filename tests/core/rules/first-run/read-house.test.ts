import { describe, expect, it } from 'vitest';
import type { RecognisedDocument } from '../../../../core/reading/recognised-document.ts';
import { readHouse } from '../../../../core/rules/first-run/read-house.ts';
import { recogniseLayoutFamily } from '../../../../core/rules/first-run/recognise-layout-family.ts';
import { recogniseNumberPattern } from '../../../../core/rules/first-run/recognise-number-pattern.ts';
import { recogniseSpelling } from '../../../../core/rules/first-run/recognise-spelling.ts';
import { tellReading } from '../../../../core/rules/first-run/tell-reading.ts';
import { writeTitle } from '../../../../core/rules/first-run/write-title.ts';

const national = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'];
const today = '2026-11-28';

const recognised: RecognisedDocument = {
  letterhead: {
    superiorLines: ['HỘI NÔNG DÂN VIỆT NAM'],
    issuerLines: ['BCH HND TỈNH ĐỒNG THÁP'],
    titleLines: national,
    number: '09',
    typeCode: 'BC',
    symbol: 'HNDT',
    placeName: 'Cao Lãnh',
    date: { year: 2026, month: 9, day: 18 },
    otherLines: [],
  },
  documentType: 'BÁO CÁO',
  abstract: 'kết quả công tác quý III',
  body: [
    {
      mark: 'I.',
      block: { type: 'heading', id: 'a', level: 1, content: [{ type: 'text', text: 'Kết quả' }] },
    },
    { mark: '', block: { type: 'paragraph', id: 'b', content: [{ type: 'text', text: 'Đã xong./.' }] } },
  ],
  signature: {
    authority: 'on-behalf',
    authorityName: 'BAN THƯỜNG VỤ',
    position: 'PHÓ CHỦ TỊCH THƯỜNG TRỰC',
    name: 'Trần Thị Hạnh',
    otherLines: [],
  },
  recipients: ['Trung ương Hội', 'Thường trực Tỉnh uỷ', 'Lưu VT'],
  appendices: [],
  pageNumbers: [],
  omitted: { pictures: 0, drawings: 0, formulas: 0, embeddedFiles: 0 },
};

const read = (change: Partial<RecognisedDocument> = {}, lines: string[] = []) =>
  readHouse({
    recognised: { ...recognised, ...change },
    lines,
    house: {
      layoutFamily: 'farmers',
      spelling: { tonePlacement: 'uỷ', endMark: '.', recipientSeparator: ';' },
    },
    structureFrom: '2025-07-01',
    today,
  });

describe('what an old report tells about its office', () => {
  it('is letterhead, symbol, place, layout, signer, recipients and habits of writing', () => {
    const reading = read({}, [
      'Đã xong./.',
      '- Trung ương Hội,',
      '- Thường trực Tỉnh uỷ,',
      '- Lưu VT.',
      'Ủy ban, hòa giải, thủy lợi',
      'Số: 09 /BC-HNDT',
    ]);
    expect(reading).toEqual({
      facts: {
        superiorLines: ['HỘI NÔNG DÂN VIỆT NAM'],
        issuerLines: ['BCH HND TỈNH ĐỒNG THÁP'],
        symbol: 'HNDT',
        placeName: 'Cao Lãnh',
        layoutFamily: 'farmers',
        // The rule of the farmers' unions writes `Số 09-BC/HNDT`.
        numberPattern: 'Số: {number}/{type}-{symbol}',
        spelling: { tonePlacement: 'ủy', endMark: './.', recipientSeparator: ',' },
        authority: 'on-behalf',
        authorityName: 'BAN THƯỜNG VỤ',
        signers: [{ fullName: 'Trần Thị Hạnh', title: 'Phó Chủ tịch Thường trực' }],
        recipients: ['Trung ương Hội', 'Thường trực Tỉnh uỷ', 'Lưu VT'],
      },
      headingCount: 1,
      numberLine: 'Số: 09 /BC-HNDT',
      isOfOldStructure: false,
    });
    const told = tellReading({ ...reading, fileName: 'a.docx', isConverted: false });
    expect(told.found).toContainEqual({ label: 'Ký hiệu', text: 'HNDT (ghi là “Số: 09 /BC-HNDT”)' });
  });

  it('leaves today’s names in place when the report is older than today’s provinces', () => {
    const { letterhead } = recognised;
    const before = read({ letterhead: { ...letterhead, date: { year: 2025, month: 6, day: 30 } } });
    expect(before.isOfOldStructure).toBe(true);
    expect(Object.keys(before.facts)).not.toContain('issuerLines');
    expect(Object.keys(before.facts)).not.toContain('symbol');
    expect(Object.keys(before.facts)).not.toContain('placeName');
    expect(before.facts.signers).toEqual([{ fullName: 'Trần Thị Hạnh', title: 'Phó Chủ tịch Thường trực' }]);
    const onTheDay = read({ letterhead: { ...letterhead, date: { year: 2025, month: 7, day: 1 } } });
    expect(onTheDay.isOfOldStructure).toBe(false);
    // A month alone may still be of the new time until it is over.
    const blank = read({ letterhead: { ...letterhead, date: { year: 2025, month: 6, day: null } } });
    expect(blank.isOfOldStructure).toBe(true);
  });

  it('is told with what was not found; names of another time are neither', () => {
    const reading = {
      ...read({ recipients: [], letterhead: { ...recognised.letterhead, placeName: '' } }),
      fileName: 'a.docx',
      isConverted: false,
    };
    const { found, missing } = tellReading(reading);
    expect(found.map(({ label }) => label)).toEqual([
      'Cơ quan ban hành',
      'Ký hiệu',
      'Mẫu trình bày',
      'Người ký',
      'Đề mục',
    ]);
    expect(missing).toEqual(['Địa danh', 'Nơi nhận']);
    expect(tellReading({ ...reading, isOfOldStructure: true }).missing).toEqual(['Nơi nhận']);
  });
});

describe('the layout that an old report shows', () => {
  it.each([
    ['farmers', national, 'farmers'],
    ['farmers', [], 'farmers-plain'],
    ['farmers-plain', national, 'farmers'],
    ['front', national, 'front'],
    ['front', ['ĐẢNG CỘNG SẢN VIỆT NAM'], 'party'],
    ['party', ['ĐẢNG CỘNG SẢN VIỆT NAM'], 'party'],
    ['party', national, 'state'],
    ['youth', ['ĐOÀN TNCS HỒ CHÍ MINH'], 'youth'],
    ['women', ['Đảng Cộng sản Việt Nam'], 'party'],
    // A copy has lost its right half: nothing is known.
    ['front', [], null],
  ] as const)('of a body of the family %s under %j is %s', (own, titleLines, family) => {
    expect(recogniseLayoutFamily([...titleLines], own, today)).toBe(family);
  });
});

describe('the way in which a number is written', () => {
  it.each([
    ['Số: 15-BC/MTTQ', 'BC', 'MTTQ', 'Số: {number}-{type}/{symbol}'],
    ['Số 08-BC/BDVTU', 'BC', 'BDVTU', 'Số {number}-{type}/{symbol}'],
    ['Số: 15 /BC-MTTQ-BTT', 'BC', 'MTTQ-BTT', 'Số: {number}/{type}-{symbol}'],
    [
      'Số:      /BC – MTTQ - BTT\tHà Giang, ngày   tháng 3 năm 2026',
      'BC',
      'MTTQ-BTT',
      'Số: {number}/{type}-{symbol}',
    ],
    ['Số: …/BC/LĐLĐ', 'BC', 'LĐLĐ', 'Số: {number}/{type}/{symbol}'],
    ['Số 162/BC-BTV', 'BC', 'BTV', 'Số {number}/{type}-{symbol}'],
    // No layout has it without its colon.
    ['Số 12/BC/LĐLĐ', 'BC', 'LĐLĐ', 'Số: {number}/{type}/{symbol}'],
    ['Số 12-BC/A+B(C)', 'BC', 'A+B(C)', 'Số {number}-{type}/{symbol}'],
  ])('is read from “%s”', (text, typeCode, symbol, pattern) => {
    expect(recogniseNumberPattern(['Kính gửi', text], { typeCode, symbol })?.pattern).toBe(pattern);
  });

  it('is unknown where no line shows it', () => {
    expect(recogniseNumberPattern(['Số 12'], { typeCode: 'BC', symbol: 'HNDT' })).toBeNull();
    expect(recogniseNumberPattern(['Số 12-BC/HNDT'], { typeCode: '', symbol: '' })).toBeNull();
  });
});

describe('how a house writes', () => {
  it('is not guessed where the document shows nothing, or both ways alike', () => {
    expect(recogniseSpelling(['Uỷ ban và Ủy ban'], { lastSentence: 'Đã xong', recipients: [] })).toEqual({});
  });

  it('does not take quý for a tone on the last vowel', () => {
    expect(recogniseSpelling(['quý III', 'quỹ'], { lastSentence: 'Đã xong.', recipients: [] })).toEqual({
      endMark: '.',
    });
  });
});

it.each([
  ['PHÓ CHỦ TỊCH', 'Phó Chủ tịch'],
  ['CHÁNH VĂN PHÒNG', 'Chánh Văn phòng'],
  ['PHÓ TRƯỞNG BAN THƯỜNG TRỰC', 'Phó Trưởng ban Thường trực'],
  ['BÍ THƯ', 'Bí thư'],
  ['Phó Chủ tịch', 'Phó Chủ tịch'],
  ['', ''],
])('the position %s stands in running text as %s', (position, title) => {
  expect(writeTitle(position)).toBe(title);
});
