import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findText, type FindOptions } from '../../../../core/rules/text/find-text.ts';
import { foldSearchKey } from '../../../../core/rules/text/fold-search-key.ts';

const loose: FindOptions = { withMarks: false, withCase: false, wholeWords: false };
const found = (text: string, wanted: string, options: Partial<FindOptions> = {}) =>
  findText(text, wanted, { ...loose, ...options }).map(({ start, end }) => text.slice(start, end));

describe('finding a text', () => {
  it('finds words with marks by letters without them, exactly where they stand', () => {
    expect(found('Huyện Hoà Bình, xã Hòa Bình, tỉnh HOÀ BÌNH', 'hoa binh')).toEqual([
      'Hoà Bình',
      'Hòa Bình',
      'HOÀ BÌNH',
    ]);
    expect(findText('… đường', 'duong', loose)).toEqual([{ start: 2, end: 7 }]);
  });

  it('with marks tells words apart, but not the two places of a tone', () => {
    const text = 'bán, bàn, bản; hoà, hòa, hoa; khỏe, khoẻ; ủy, uỷ; đa, da';
    expect(found(text, 'bản', { withMarks: true })).toEqual(['bản']);
    expect(found(text, 'hòa', { withMarks: true })).toEqual(['hoà', 'hòa']);
    expect(found(text, 'khoẻ', { withMarks: true })).toEqual(['khỏe', 'khoẻ']);
    expect(found(text, 'uỷ', { withMarks: true })).toEqual(['ủy', 'uỷ']);
    expect(found(text, 'đa', { withMarks: true })).toEqual(['đa']);
  });

  it('finds composed text by decomposed and the other way round', () => {
    const text = 'Tổ chức tuyên truyền';
    expect(found(text, 'tuyên truyền'.normalize('NFD'), { withMarks: true })).toEqual(['tuyên truyền']);
    expect(found(text.normalize('NFD'), 'tuyên truyền', { withMarks: true })).toEqual([
      'tuyên truyền'.normalize('NFD'),
    ]);
  });

  it('with case finds only the same letters', () => {
    expect(found('Hội, hội, HỘI', 'hội', { withCase: true, withMarks: true })).toEqual(['hội']);
    expect(found('Hội, hội, HỘI', 'hoi', { withCase: true })).toEqual(['hội']);
    expect(found('Đề, đề', 'De', { withCase: true })).toEqual(['Đề']);
  });

  it('finds whole words only when asked for', () => {
    const text = 'an ninh, ban, toàn, an';
    expect(found(text, 'an', { wholeWords: true })).toEqual(['an', 'an']);
    expect(found('1.018 và 18', '18', { wholeWords: true })).toEqual(['18']);
    expect(found('(34%)', '34%', { wholeWords: true })).toEqual(['34%']);
    expect(found('toà'.normalize('NFD'), 'to', { wholeWords: true })).toEqual([]);
  });

  it('takes every space, dash and quotation mark for one, and counts two spaces as two', () => {
    expect(found('ngày\u00A020', 'ngày 20')).toEqual(['ngày\u00A020']);
    expect(found('2020–2025', '2020-2025')).toEqual(['2020–2025']);
    expect(found('“nhân dân”', '"nhân')).toEqual(['“nhân']);
    expect(findText('một  hai ba', '  ', loose)).toEqual([{ start: 3, end: 5 }]);
  });

  it('finds nothing for nothing, and no line feed', () => {
    expect(found('abc', '')).toEqual([]);
    expect(found('a\nb', 'a b')).toEqual([]);
  });

  it('never overlaps and never cuts a letter from its marks', () => {
    expect(found('aaaa', 'aa')).toEqual(['aa', 'aa']);
    const letters = fc.constantFrom(
      ...'aáàâấăặđdoòóưứ'.split(''),
      ...'ấ'.normalize('NFD').split(''),
      '\u0323',
      ' ',
      'u',
      'y',
    );
    const texts = fc.array(letters, { maxLength: 30 }).map((each) => each.join(''));
    fc.assert(
      fc.property(texts, texts, fc.boolean(), (text, wanted, withMarks) => {
        let end = 0;
        for (const range of findText(text, wanted, { ...loose, withMarks })) {
          if (range.start < end || range.end <= range.start) return false;
          if (/^\p{M}/u.test(text.slice(range.end))) return false;
          if (foldSearchKey(text.slice(range.start, range.end)) !== foldSearchKey(wanted)) return false;
          end = range.end;
        }
        return true;
      }),
    );
  });
});
