import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDateBlank, formatDateLong } from '../../../../core/rules/values/format-date.ts';
import { keepTogether } from '../../../../core/rules/text/join-tight-words.ts';

/** Shows no-break spaces as ~. */
const shown = (text: string) => keepTogether(text).replaceAll('\u00A0', '~');

describe('a line never ends', () => {
  it.each([
    ['trước ngày 20 hằng tháng', 'trước ngày~20 hằng tháng'],
    ['Số 12-BC/BDVTU', 'Số~12-BC/BDVTU'],
    ['Số: 45/BC-MTTQ', 'Số:~45/BC-MTTQ'],
    ['quý I năm 2021 các cấp Hội', 'quý~I năm~2021 các cấp Hội'],
    ['(Phụ lục 2, trang 7)', '(Phụ~lục~2, trang~7)'],
    ['kèm theo Phụ lục III và', 'kèm theo Phụ~lục~III và'],
    ['kèm theo Phụ lục số 2.', 'kèm theo Phụ~lục~số~2.'],
    ['theo Biểu số 1, Mẫu số 02/BC', 'theo Biểu~số~1, Mẫu~số~02/BC'],
    ['PHỤ LỤC IV, Biểu mẫu 3', 'PHỤ~LỤC~IV, Biểu~mẫu~3'],
    ['khoản 2 Điều 10 quy định', 'khoản~2 Điều~10 quy định'],
    ['lần thứ XIII', 'lần thứ~XIII'],
  ])('between a word and its number: %s', (text, joined) => {
    expect(shown(text)).toBe(joined);
  });

  it.each([
    ['kết nạp 1.018 hội viên', 'kết nạp 1.018~hội viên'],
    ['tổng số 1.018 hội viên', 'tổng số 1.018~hội viên'],
    ['2,5 tỷ đồng', '2,5~tỷ đồng'],
    ['275/298 hồ sơ (đạt 92,28 %)', '275/298~hồ sơ (đạt 92,28~%)'],
    ['từ 10-15 người', 'từ 10-15~người'],
    ['6 tháng đầu năm 2021', '6~tháng đầu năm~2021'],
    ['trong 5 ngày', 'trong 5~ngày'],
    ['(03 đồng chí)', '(03~đồng chí)'],
    ['nhiệt độ -5 độ', 'nhiệt độ -5~độ'],
  ])('between a number and what it counts: %s', (text, joined) => {
    expect(shown(text)).toBe(joined);
  });

  it.each([
    'đạt 34% chỉ tiêu',
    'Nghĩa Hưng 45, Hải Hậu 38',
    'gồm 12 và 15',
    'tăng 12 so với',
    '8/1/2021 tại hội trường',
    'Nghị quyết 12-NQ/TW của',
    '1. Công tác',
    'quý vị',
    'phụ lục kèm theo',
    'biểu số liệu',
    'Phụ lục  3',
    'năm Việt Nam',
    'ngày  20',
    'ngày\n20',
  ])('but may break elsewhere: %j', (text) => {
    expect(keepTogether(text)).toBe(text);
  });

  it('inside the parts of a date, yet a date may break between its parts', () => {
    expect(shown(formatDateLong('2021-01-08'))).toBe('ngày~08 tháng~01 năm~2021');
    expect(shown(formatDateBlank({ year: 2021, month: 4 }))).toBe('ngày     tháng~4 năm~2021');
  });

  it('and the text changes in nothing but spaces, once', () => {
    const word = fc.constantFrom(
      'ngày',
      'Số',
      'số',
      'tổng',
      'quý',
      'Phụ',
      'lục',
      'biểu',
      'mẫu',
      'I',
      '20',
      '1.018',
      '-5',
      'hội',
      'và',
      '%',
      '(năm',
      'A,',
      '\u00A0',
    );
    const gap = fc.constantFrom(' ', ' ', ' ', '\u00A0', '  ', '\n', '');
    fc.assert(
      fc.property(fc.array(fc.tuple(word, gap), { maxLength: 12 }), (pairs) => {
        const text = pairs.flat().join('');
        const joined = keepTogether(text);
        expect(joined.replaceAll('\u00A0', ' ')).toBe(text.replaceAll('\u00A0', ' '));
        expect(keepTogether(joined)).toBe(joined);
      }),
      { numRuns: 2000 },
    );
  });
});
