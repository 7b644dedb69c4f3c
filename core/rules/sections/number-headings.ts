import type { HeadingLevel } from '../../model/block.ts';

const romanParts: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

// The Vietnamese alphabet without ă, â, ê, ô, ơ, ư, which are read like their plain letters; f, j, w, z are not in it.
const letters = 'abcdđeghiklmnopqrstuvxy';

/**
 * `I`, `II`, … 3999 `MMMCMXCIX`, and on with further M, so that no report is too long to print; throws a RangeError for
 * anything but a whole number from 1.
 */
export function toRoman(count: number): string {
  if (!Number.isInteger(count) || count < 1) throw new RangeError(`no Roman numeral: ${count}`);
  let rest = count;
  let numeral = '';
  for (const [value, sign] of romanParts) {
    numeral += sign.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return numeral;
}

/** 1 `a`, 2 `b`, … 5 `đ`, … 23 `y`, 24 `aa`, 25 `ab`, …: the letters of điểm a), b), c) in official documents. */
export function vietnameseLetter(count: number): string {
  if (!Number.isInteger(count) || count < 1) throw new RangeError(`no letter: ${count}`);
  const index = (count - 1) % letters.length;
  const before = (count - 1 - index) / letters.length;
  return (before === 0 ? '' : vietnameseLetter(before)) + letters.charAt(index);
}

// Roman numerals stop at XXXIX: no report has forty parts, while "C. Mác" and "M. Gorki" are names. "I-KẾT QUẢ", an
// older Party habit, may lack the space before a title in capitals.
const marks: readonly { level: HeadingLevel; pattern: RegExp }[] = [
  { level: 1, pattern: /^(?=[IVX])(X{0,3}(?:IX|IV|V?I{0,3})(?:\.|\s?[-–—]))(?:\s+|(?=\p{Lu}{2}))/u },
  { level: 2, pattern: /^([1-9]\d?\.)\s+/ },
  { level: 3, pattern: /^([1-9]\d?(?:\.[1-9]\d?){1,2}\.)\s+/ },
  { level: 3, pattern: new RegExp(`^([${letters}]\\))\\s+`) },
  { level: 4, pattern: /^([-–—])\s+/ },
  { level: 5, pattern: /^(\+)\s+/ },
];

// "V. I. Lênin" begins with a name, not with part five.
const nameInitials = new Set(['I.', 'V.', 'X.']);
const initial = /^\p{Lu}\p{Ll}?\./u;

/**
 * The heading mark typed at the start of a paragraph, and the text after it: `I.` or `I-` level 1, `1.` level 2, `a)` or
 * `1.1.` level 3, `-` level 4, `+` level 5 (practice of Party offices). Null when there is none: a mark is followed by a
 * space, so "1.234 hội viên", "-5 độ", "a)b" and "V.I. Lênin" begin with plain text.
 */
export function parseHeadingMark(text: string): { level: HeadingLevel; mark: string; rest: string } | null {
  const line = text.trimStart();
  for (const { level, pattern } of marks) {
    const found = pattern.exec(line);
    if (found === null) continue;
    const [start, mark = ''] = found;
    const rest = line.slice(start.length);
    return nameInitials.has(mark) && initial.test(rest) ? null : { level, mark, rest };
  }
  return null;
}
