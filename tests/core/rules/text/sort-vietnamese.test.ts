import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareVietnamese, sortVietnamese } from '../../../../core/rules/text/sort-vietnamese.ts';

const sorted = (words: string[]) => words.toSorted(compareVietnamese);

describe('a list in Vietnamese order', () => {
  it('has ă and â after a, đ after d, ê after e, ô and ơ after o, ư after u', () => {
    const letters = Array.from('aăâbcdđeêghiklmnoôơpqrstuưvxy');
    expect(sorted(letters.toReversed())).toEqual(letters);
  });

  it('has the tones in dictionary order, after the letters', () => {
    expect(sorted(['mạ', 'má', 'mã', 'mả', 'mà', 'ma'])).toEqual(['ma', 'mà', 'mả', 'mã', 'má', 'mạ']);
    expect(sorted(['hội viên', 'hồi', 'hối', 'hội'])).toEqual(['hồi', 'hối', 'hội', 'hội viên']);
  });

  it('lists provinces and districts as the offices do', () => {
    const places = [
      'An Giang',
      'Ân Thi',
      'Bắc Ninh',
      'Cao Bằng',
      'Đắk Lắk',
      'Điện Biên',
      'Đồng Tháp',
      'Gia Lai',
      'Ý Yên',
    ];
    expect(sorted(places.toReversed())).toEqual(places);
    expect(sorted(['Đà Nẵng', 'Dầu Tiếng', 'Duy Xuyên'])).toEqual(['Dầu Tiếng', 'Duy Xuyên', 'Đà Nẵng']);
  });

  it('orders numbers inside names by value', () => {
    expect(sorted(['Tổ 10', 'Tổ 3', 'Tổ 2', 'Tổ 1', 'Tổ 02 mới'])).toEqual([
      'Tổ 1',
      'Tổ 2',
      'Tổ 02 mới',
      'Tổ 3',
      'Tổ 10',
    ]);
  });

  it('takes no account of a loose mark before the letters', () => {
    expect(sorted(['qa', 'q\u0323'])).toEqual(['q\u0323', 'qa']);
  });

  it('puts small letters before capitals when nothing else differs', () => {
    expect(sorted(['Hội', 'hội', 'HỘI'])).toEqual(['hội', 'Hội', 'HỘI']);
  });

  it('sorts records by a name of theirs, and keeps the order of those with the same name', () => {
    const units = [
      { id: 1, name: 'Đông Hải' },
      { id: 2, name: 'Ân Thi' },
      { id: 3, name: 'Đông Hải' },
      { id: 4, name: 'Dân Tiến' },
    ];
    expect(sortVietnamese(units, (unit) => unit.name).map((unit) => unit.id)).toEqual([2, 4, 1, 3]);
  });

  it('takes both forms of a letter for the same, and gives each other pair one order', () => {
    expect(compareVietnamese('Việt', 'Việt'.normalize('NFD'))).toBe(0);
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('a', 'Ă', 'ấ', 'đ', ' ', '1', '0', '-', '\u0323', 'é') }),
    );
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        expect(compareVietnamese(a, b) + compareVietnamese(b, a)).toBe(0);
        if (compareVietnamese(a, b) <= 0 && compareVietnamese(b, c) <= 0) {
          expect(compareVietnamese(a, c)).toBeLessThanOrEqual(0);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('agrees with the order of the Unicode Consortium for Vietnamese words', () => {
    const collator = new Intl.Collator('vi', { numeric: true });
    expect(collator.resolvedOptions().locale).toBe('vi');
    const syllable = fc
      .tuple(
        fc.constantFrom('', 'b', 'đ', 'd', 'ng', 'Ng', 'Đ', 't', 'th', 'x'),
        fc.constantFrom(...Array.from('aăâeêioôơuưy')),
        fc.constantFrom('', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'),
        fc.constantFrom('', 'n', 'ng', 'i'),
      )
      .map((parts) => parts.join('').normalize('NFC'));
    const name = fc
      .array(fc.oneof({ weight: 4, arbitrary: syllable }, fc.integer({ min: 1, max: 200 }).map(String)), {
        minLength: 1,
        maxLength: 4,
      })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(name, name, (first, second) => {
        expect(compareVietnamese(first, second)).toBe(Math.sign(collator.compare(first, second)));
      }),
      { numRuns: 3000 },
    );
  });
});
