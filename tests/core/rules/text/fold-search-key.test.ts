import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldSearchKey, foldToneKey, matches } from '../../../../core/rules/text/fold-search-key.ts';

const plainOf: Record<string, string> = { ă: 'a', â: 'a', đ: 'd', ê: 'e', ô: 'o', ơ: 'o', ư: 'u' };
const toneMarks = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
/** The 67 small letters that ASCII lacks, each with its plain letter. */
const smallLetters = Array.from('aăâeêioôơuưy')
  .flatMap((vowel) =>
    toneMarks.map((tone) => [(vowel + tone).normalize('NFC'), plainOf[vowel] ?? vowel] as const),
  )
  .filter(([letter, plain]) => letter !== plain)
  .concat([['đ', 'd']]);
const letters = [
  ...smallLetters,
  ...smallLetters.map(([letter, plain]) => [letter.toUpperCase(), plain] as const),
];

describe('searching without marks', () => {
  it('finds each of the 134 Vietnamese letters, composed or decomposed, by its plain letter', () => {
    expect(new Set(letters.map(([letter]) => letter)).size).toBe(134);
    for (const [letter, plain] of letters) {
      expect(foldSearchKey(letter)).toBe(plain);
      expect(foldSearchKey(letter.normalize('NFD'))).toBe(plain);
    }
  });

  it('takes hoà, hòa and hoa for the same', () => {
    expect(foldSearchKey('HOÀ')).toBe('hoa');
    expect(foldSearchKey('hòa')).toBe('hoa');
    expect(foldSearchKey('Tỉnh uỷ Thừa Thiên Huế')).toBe('tinh uy thua thien hue');
    expect(foldSearchKey('Ðoàn')).toBe('doan');
  });

  it('has one kind of space, dash and quotation mark', () => {
    expect(foldSearchKey('  quý\u00A0I \t –\n“năm” ‘2021’—')).toBe('quy i - "nam" \'2021\'-');
    expect(foldSearchKey('hội\u200B viên')).toBe('hoi vien');
  });

  it('leaves other scripts readable', () => {
    expect(foldSearchKey('ខ្មែរ 한국 Ñandú')).toBe('ខ្មែរ 한국 nandu');
  });

  it('does not change a key, and gives both forms of a text the same key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(foldSearchKey(foldSearchKey(text))).toBe(foldSearchKey(text));
        expect(foldSearchKey(text.normalize('NFD'))).toBe(foldSearchKey(text.normalize('NFC')));
        expect(foldToneKey(foldToneKey(text))).toBe(foldToneKey(text));
        expect(foldToneKey(text.normalize('NFD'))).toBe(foldToneKey(text.normalize('NFC')));
      }),
    );
  });
});

describe('searching with marks', () => {
  it.each([
    ['hòa', 'hoà'],
    ['HÓA', 'hoá'],
    ['khỏe', 'khoẻ'],
    ['ủy', 'uỷ'],
    ['Thúy', 'Thuý'],
    ['tụy', 'tuỵ'],
    ['họa', 'hoạ'],
    ['lõa', 'loã'],
    ['hòan', 'hoàn'],
    ['hùynh', 'huỳnh'],
  ])('takes %s and %s for the same word', (one, other) => {
    expect(foldToneKey(one)).toBe(foldToneKey(other));
    expect(foldToneKey(one.normalize('NFD'))).toBe(foldToneKey(other));
  });

  it('tells other words apart', () => {
    const words = [
      'hoa',
      'hoà',
      'hoá',
      'hoạ',
      'hỏa',
      'hõa',
      'của',
      'cua',
      'quý',
      'quy',
      'mùa',
      'da',
      'đa',
      'lừa',
      'lứa',
    ];
    expect(new Set(words.map(foldToneKey)).size).toBe(words.length);
  });

  it('moves no tone onto a vowel with a mark of its own', () => {
    expect(foldToneKey('òă ụý')).toBe('òă ụý');
  });

  it('keeps every one of the 67 small letters distinct', () => {
    const keys = smallLetters.map(([letter]) => foldToneKey(letter));
    expect(keys).toEqual(smallLetters.map(([letter]) => letter));
  });
});

describe('matches', () => {
  it('finds a word with or without its marks', () => {
    const text = 'Tỉnh ủy Khánh Hòa – Ban Dân vận';
    expect(matches(text, 'khanh hoa')).toBe(true);
    expect(matches(text, 'KHÁNH HOÀ')).toBe(true);
    expect(matches(text, 'hoà - ban')).toBe(true);
    expect(matches(text, 'dan vận', { withMarks: true })).toBe(false);
    expect(matches(text, 'Hoà', { withMarks: true })).toBe(true);
    expect(matches(text, 'hoa', { withMarks: true })).toBe(false);
    expect(matches(text, 'Hội')).toBe(false);
    expect(matches(text, '')).toBe(true);
  });
});
