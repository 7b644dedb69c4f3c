import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  parseHeadingMark,
  toRoman,
  vietnameseLetter,
} from '../../../../core/rules/sections/number-headings.ts';

const signValues: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };

/** Reads a Roman numeral: a sign before a greater one is subtracted. */
function fromRoman(numeral: string): number {
  const values = Array.from(numeral).map((sign) => signValues[sign] ?? 0);
  return values.reduce((sum, value, place) => sum + (value < (values[place + 1] ?? 0) ? -value : value), 0);
}

const withoutSpaces = (text: string) => text.replace(/\s/g, '');

describe('numbers of headings', () => {
  it.each([
    [1, 'I'],
    [4, 'IV'],
    [9, 'IX'],
    [14, 'XIV'],
    [49, 'XLIX'],
    [1994, 'MCMXCIV'],
    [3999, 'MMMCMXCIX'],
    [5000, 'MMMMM'],
  ])('%i is %s', (count, numeral) => {
    expect(toRoman(count)).toBe(numeral);
  });

  it('are all different from 1 to 3999 and can be read back', () => {
    const numerals = Array.from({ length: 3999 }, (_, index) => toRoman(index + 1));
    expect(numerals.map(fromRoman)).toEqual(numerals.map((_, index) => index + 1));
    expect(numerals.every((numeral) => !/(.)\1{3}/.test(numeral))).toBe(true);
  });

  it.each([0, -1, 1.5, Number.NaN])('%s has no Roman numeral', (count) => {
    expect(() => toRoman(count)).toThrow(RangeError);
  });

  it('in letters go a, b, c, d, đ, e, g without f, j, w, z', () => {
    const all = Array.from({ length: 23 }, (_, index) => vietnameseLetter(index + 1));
    expect(all.join(' ')).toBe('a b c d đ e g h i k l m n o p q r s t u v x y');
    expect([24, 25, 46, 47, 23 + 23 * 23, 24 + 23 * 23].map(vietnameseLetter)).toEqual([
      'aa',
      'ab',
      'ay',
      'ba',
      'yy',
      'aaa',
    ]);
    expect(() => vietnameseLetter(0)).toThrow(RangeError);
  });
});

describe('a mark typed at the start of a paragraph', () => {
  it.each([
    ['I. KẾT QUẢ', 1, 'I.', 'KẾT QUẢ'],
    ['II- Đánh giá', 1, 'II-', 'Đánh giá'],
    ['I-KẾT QUẢ', 1, 'I-', 'KẾT QUẢ'],
    ['IV.KIẾN NGHỊ', 1, 'IV.', 'KIẾN NGHỊ'],
    ['III – PHƯƠNG HƯỚNG', 1, 'III –', 'PHƯƠNG HƯỚNG'],
    ['XXXIX. Phần', 1, 'XXXIX.', 'Phần'],
    ['V. Kiến nghị', 1, 'V.', 'Kiến nghị'],
    ['1. Công tác tuyên truyền', 2, '1.', 'Công tác tuyên truyền'],
    ['12.\u00A0Công tác', 2, '12.', 'Công tác'],
    ['1. 1.018 hội viên', 2, '1.', '1.018 hội viên'],
    ['1.1. Tuyên truyền', 3, '1.1.', 'Tuyên truyền'],
    ['2.1.3. Vận động', 3, '2.1.3.', 'Vận động'],
    ['a) Ưu điểm', 3, 'a)', 'Ưu điểm'],
    ['đ) Hạn chế', 3, 'đ)', 'Hạn chế'],
    ['- Các cấp Hội', 4, '-', 'Các cấp Hội'],
    ['– Các cấp Hội', 4, '–', 'Các cấp Hội'],
    ['  -\tCác cấp Hội', 4, '-', 'Các cấp Hội'],
    ['+ Nghĩa Hưng', 5, '+', 'Nghĩa Hưng'],
    ['- ', 4, '-', ''],
    ['- - đôi', 4, '-', '- đôi'],
  ])('%j is level %i', (text, level, mark, rest) => {
    expect(parseHeadingMark(text)).toEqual({ level, mark, rest });
  });

  it.each([
    '',
    'Các cấp Hội',
    '1.234 hội viên',
    '1.234. Tổng',
    '1.1 triệu đồng',
    '8.1.2021 họp giao ban',
    '2021. Trong năm',
    '12 đơn vị',
    '0. Không',
    '1.Công tác',
    'V.I. Lênin',
    'V. I. Lênin',
    'C. Mác và Ph. Ăngghen',
    'M. Gorki',
    'IIII. Sai',
    'VX. Sai',
    'I.1. Tuyên truyền',
    'X-quang',
    'V-League',
    'I',
    'I.',
    'i. thường',
    '-5 độ',
    '-Các cấp',
    '+84 912',
    '-',
    'a)b',
    'a) '.trim(),
    'f) không có trong bảng chữ cái',
    'A) hoa',
    'ab) hai chữ',
    '(1) ngoặc',
    '* sao',
  ])('%j begins with plain text', (text) => {
    expect(parseHeadingMark(text)).toBeNull();
  });

  it('is recognised for every mark that the program prints itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 39 }), fc.integer({ min: 1, max: 23 }), (part, point) => {
        expect(parseHeadingMark(`${toRoman(part)}. Đánh giá`)?.level).toBe(1);
        expect(parseHeadingMark(`${part}. Đánh giá`)?.level).toBe(2);
        expect(parseHeadingMark(`${vietnameseLetter(point)}) Đánh giá`)?.level).toBe(3);
      }),
    );
  });

  it('never loses a sign of the text but the spaces around the mark', () => {
    const start = fc.constantFrom('I. ', 'II-', '1. ', '1.1. ', 'a) ', '- ', '+ ', ' ', '');
    fc.assert(
      fc.property(start, fc.string({ unit: 'binary' }), (mark, text) => {
        const found = parseHeadingMark(mark + text);
        if (found === null) return;
        expect(withoutSpaces(found.mark + found.rest)).toBe(withoutSpaces(mark + text));
      }),
    );
  });
});
