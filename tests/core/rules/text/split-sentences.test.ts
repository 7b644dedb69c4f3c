import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../../core/rules/text/split-sentences.ts';

const texts = (text: string) => splitSentences(text).map((each) => each.text);

describe('splitSentences', () => {
  it('ends a sentence at a full stop, a question mark, an exclamation mark, a line end, and nowhere in a number', () => {
    expect(texts('Tổ chức 1.018 buổi, đạt 34,5%. Kết nạp mới? Có!  Rất tốt…\nDòng sau')).toEqual([
      'Tổ chức 1.018 buổi, đạt 34,5%.',
      'Kết nạp mới?',
      'Có!',
      'Rất tốt…',
      'Dòng sau',
    ]);
  });

  it('keeps a closing quotation mark with its sentence, and finds none in blanks', () => {
    expect(texts('Phong trào “Dân vận khéo.” Kết quả tốt.')).toEqual([
      'Phong trào “Dân vận khéo.”',
      'Kết quả tốt.',
    ]);
    expect(texts('  \n ')).toEqual([]);
  });

  it('gives places that cut exactly the sentence out, and leaves nothing but blanks outside', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zĐư .!?\n”1-3]{0,60}$/), (text) => {
        let rest = text;
        for (const { text: sentence, from, to } of splitSentences(text)) {
          expect(text.slice(from, to)).toBe(sentence);
          rest = rest.slice(0, from) + ' '.repeat(to - from) + rest.slice(to);
        }
        expect(rest.trim()).toBe('');
      }),
    );
  });
});
