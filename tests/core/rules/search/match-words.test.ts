import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listWords } from '../../../../core/rules/search/list-words.ts';
import { matchWords, readQuery } from '../../../../core/rules/search/match-words.ts';
import { writeSnippet } from '../../../../core/rules/search/write-snippet.ts';

/** What is marked in a text, or null when the words are not found. */
function marked(text: string, wanted: string): string[] | null {
  const query = readQuery(wanted);
  const match = query && matchWords(text, query);
  return match ? match.ranges.map(({ start, end }) => text.slice(start, end)) : null;
}

describe('words are found', () => {
  it.each([
    ['Hội Nông dân xã Nghĩa Thành', 'nong dan', ['Nông dân']],
    ['làm đường giao thông', 'duong giao', ['đường giao']],
    ['ĐƯỜNG GIAO THÔNG', 'đường', ['ĐƯỜNG']],
    ['xã viên hoà thuận', 'hòa', ['hoà']],
    ['xã viên hòa thuận', 'hoà thuân', ['hòa thuận']],
    ['Tỉnh uỷ', 'tinh ủy', ['Tỉnh uỷ']],
    ['kết nạp 1.018 hội viên', '1018', ['1.018']],
    ['kết nạp 1.018 hội viên', '1.018 hoi', ['1.018 hội']],
    ['Số 12-BC/HND', '12 bc hnd', ['12-BC/HND']],
    ['tuyên truyền, vận động', 'tuyen truyen van dong', ['tuyên truyền, vận động']],
    ['xây dựng nông thôn mới', 'nong tho', ['nông thôn']],
  ])('in “%s” by “%s”', (text, wanted, ranges) => {
    expect(marked(text, wanted)).toEqual(ranges);
  });

  it.each([
    ['Hội Nông dân', 'ong dan'],
    ['tuyên truyền', 'tuyen van'],
    ['nông thôn', 'thon nong moi'],
    ['1.018', '1018 '.concat('x')],
    ['ngày 20', '2 '],
  ])('but not in “%s” by “%s”', (text, wanted) => {
    expect(marked(text, wanted)).toBeNull();
  });

  it('apart from one another when they do not follow one another', () => {
    expect(marked('Nhân dân hiến đất làm đường', 'duong dat')).toEqual(['đất', 'đường']);
  });

  it('only when there are two letters of them', () => {
    expect(readQuery(' a ')).toBeNull();
    expect(readQuery('…')).toBeNull();
    expect(readQuery('ba')).not.toBeNull();
  });

  it('by the very words under which the index knows a text', () => {
    const word = fc.constantFrom(
      'Hoà', 'hòa', 'Đường', 'ủy', 'uỷ', '1.018', '20', 'HND', 'khỏe', 'Ý', 'yên', 'lượt', 'm²', '12/3',
    ); // prettier-ignore
    const gap = fc.constantFrom(' ', ', ', ' – ', '\u00A0', '\n', ' (');
    fc.assert(
      fc.property(fc.array(fc.tuple(word, gap), { minLength: 1, maxLength: 8 }), fc.nat(), (pairs, from) => {
        const text = pairs.flat().join('').normalize('NFC');
        const words = listWords(text);
        const start = from % words.length;
        const wanted = words.slice(start, start + 3).join(' ');
        const query = readQuery(`${wanted} `);
        if (!query) return;
        expect(matchWords(text, query)?.isPhrase, `“${wanted}” in “${text}”`).toBe(true);
      }),
    );
  });
});

describe('a snippet', () => {
  it('shows the words around the place on one line, cut between words', () => {
    const text = `${'Các cấp Hội phối hợp tổ chức tuyên truyền. '.repeat(4)}Hiến 2.400 m² đất\nlàm đường. ${'Nhân dân phấn khởi tham gia. '.repeat(8)}`;
    const query = readQuery('dat lam duong');
    const match = query && matchWords(text, query);
    if (!match) throw new Error('not found');
    const parts = writeSnippet(text, match);
    const whole = parts.map((part) => part.text).join('');
    expect(parts.filter((part) => part.isMatch).map((part) => part.text)).toEqual(['đất làm đường']);
    expect(whole).toMatch(/^… \S.* \S+ …$/);
    expect(whole.length).toBeLessThan(190);
    expect(text.replace(/\s+/g, ' ')).toContain(whole.slice(2, -2));
  });

  it('of a short text is the text', () => {
    const query = readQuery('mai am');
    const match = query && matchWords('Bàn giao nhà Mái ấm', query);
    expect(match && writeSnippet('Bàn giao nhà Mái ấm', match)).toEqual([
      { text: 'Bàn giao nhà ', isMatch: false },
      { text: 'Mái ấm', isMatch: true },
    ]);
  });
});
