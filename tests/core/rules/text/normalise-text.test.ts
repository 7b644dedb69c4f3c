import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNormalText, normaliseText } from '../../../../core/rules/text/normalise-text.ts';

/** Any 16-bit units, so also lone surrogates and noncharacters, mixed with the signs that matter most here. */
const anything = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
      fc.constantFrom(
        '\r',
        '\n',
        '\u200D',
        '👩',
        '👧',
        '\uFE0F',
        '\uD83D',
        '\uDC69',
        '\u0301',
        '\u0302',
        '\u0323',
        'a',
        'ơ',
      ),
    ),
    { maxLength: 40 },
  )
  .map((units) => units.join(''));

/** The Char production of XML 1.0, section 2.2, over code points. */
function isXmlText(text: string): boolean {
  return Array.from(text).every((sign) => {
    const code = sign.codePointAt(0) ?? 0;
    return (
      code === 0x9 ||
      code === 0xa ||
      code === 0xd ||
      (code >= 0x20 && code <= 0xd7ff) ||
      (code >= 0xe000 && code <= 0xfffd) ||
      (code >= 0x10000 && code <= 0x10ffff)
    );
  });
}

describe('text as the program keeps it', () => {
  it('has composed letters, whichever keyboard typed them', () => {
    expect(normaliseText('Tiếng Việt, Uỷ ban'.normalize('NFD'))).toBe('Tiếng Việt, Uỷ ban');
    expect(normaliseText('Viê\u0323t')).toBe('Việt');
  });

  it('ends lines with a line feed, also those of Word and of web pages', () => {
    expect(normaliseText('a\r\nb\rc\vd\fe\u0085f\u2028g\u2029h')).toBe('a\nb\nc\nd\ne\nf\ng\nh');
    expect(normaliseText('a\r\n\r\nb')).toBe('a\n\nb');
  });

  it('leaves the signs that need no second look as the Unicode rules leave them', () => {
    const signs = Array.from({ length: 0x3000 }, (_, code) => String.fromCharCode(code));
    const kept = signs.filter((sign) => normaliseText(sign) === sign);
    expect(kept.filter((sign) => sign.normalize('NFC') !== sign)).toEqual([]);
    expect(kept.filter((sign) => /[\p{Cs}\p{Cf}\u0085\u2028\u2029]/u.test(sign))).toEqual(
      signs.filter((sign) => /[\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2]/.test(sign)),
    );
  });

  it('keeps tabs, no-break spaces, dashes, quotation marks and emoji', () => {
    const text = 'a\tb\u00A0c – “d” … 1.234,5 m² € đ 👍🏽 ☑\uFE0F';
    expect(normaliseText(text)).toBe(text);
  });

  it('keeps the joiner of a composed emoji and drops every other', () => {
    expect(normaliseText('👩‍👧 👩🏽‍🌾 🏳️‍🌈')).toBe('👩‍👧 👩🏽‍🌾 🏳️‍🌈');
    expect(normaliseText('hội\u200D viên \u200D👩 👩\u200D')).toBe('hội viên 👩 👩');
  });

  it('drops control characters, direction marks, invisible signs and noncharacters', () => {
    expect(
      normaliseText(
        '\uFEFFbáo\u0000 \u001Bcáo\u007F \u0080quý\u009F\u00AD \u061C\u200B\u200C\u200E\u200FI\u202A\u202B\u202C\u202D\u202E' +
          '\u2066\u2067\u2068\u2069\u2060\uFFF9\uFFFC\uFFFE\uFFFF\uFDD0\u{1FFFF}\u{E0041}',
      ),
    ).toBe('báo cáo quý I');
  });

  it('drops halves of signs, also when something invisible lay between two halves', () => {
    expect(normaliseText('a\uD83Db')).toBe('ab');
    expect(normaliseText('a\uDE00b')).toBe('ab');
    expect(normaliseText('\uD83D\u200B\uDE00')).toBe('');
  });

  it('composes a letter whose mark was cut off by something invisible', () => {
    expect(normaliseText('e\u200B\u0301')).toBe('é');
  });

  it('can always be written to XML 1.0, is NFC, and does not change a second time', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const normal = normaliseText(text);
        expect(isXmlText(normal)).toBe(true);
        expect(normal.isWellFormed()).toBe(true);
        expect(normal).not.toMatch(/[\r\uFEFF\u202A-\u202E\u2066-\u2069]/);
        expect(normal.normalize('NFC')).toBe(normal);
        expect(normaliseText(normal)).toBe(normal);
        expect(isNormalText(normal)).toBe(true);
        expect(isNormalText(text)).toBe(normal === text);
      }),
      { numRuns: 2000 },
    );
  });
});
