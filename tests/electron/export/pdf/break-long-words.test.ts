import { describe, expect, it } from 'vitest';
import { breakLongWords } from '../../../../electron/export/pdf/break-long-words.ts';

const isLongerThanFive = (word: string) => word.length > 5;

describe('breaking long words', () => {
  it('leaves words that fit as they are', () => {
    expect(breakLongWords('công tác  dân vận', isLongerThanFive)).toEqual(['công tác  dân vận']);
  });

  it('lets a word that does not fit break between any two letters', () => {
    expect(breakLongWords('a bcdefg h', isLongerThanFive)).toEqual(['a b', 'c', 'd', 'e', 'f', 'g h']);
  });

  it('never parts a letter from a mark that follows it', () => {
    expect(breakLongWords('aaaae\u0323\u0302b', isLongerThanFive)).toEqual([
      'a',
      'a',
      'a',
      'a',
      'e\u0323\u0302',
      'b',
    ]);
  });

  it('takes a huge word in few chunks that lose no letter and fit in a quarter of the line', () => {
    const word = 'ế'.normalize('NFD').repeat(100_000);
    const parts = breakLongWords(word, (each) => each.length > 40);
    expect(parts.join('')).toBe(word);
    expect(parts.length).toBe(10_000);
    expect(parts.every((part) => !/^\p{M}/u.test(part))).toBe(true);
  });

  it('breaks at no-break spaces and hyphens first', () => {
    expect(breakLongWords('12\u00A0hội\u00A0viên', isLongerThanFive)).toEqual(['12 hội viên']);
    expect(breakLongWords('chính-trị', isLongerThanFive)).toEqual(['c', 'h', 'í', 'n', 'h', '-trị']);
  });
});
