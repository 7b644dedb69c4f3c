import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareWords,
  similarityOf,
  type WordChange,
} from '../../../../core/rules/comparison/compare-words.ts';

/** `giữ -bỏ- +thêm+`: how a reader marks changes in a letter. */
function marked(changes: WordChange[]): string {
  const signs = { same: '', added: '+', removed: '-' };
  return changes.map(({ kind, text }) => `${signs[kind]}${text}${signs[kind]}`).join('');
}

describe('two versions of a sentence', () => {
  it.each([
    ['Kết nạp 1.018 hội viên.', 'Kết nạp 1.180 hội viên.', 'Kết nạp -1.018-+1.180+ hội viên.'],
    ['Tổ chức 12 buổi', 'Tổ chức thành công 12 buổi', 'Tổ chức +thành công +12 buổi'],
    ['Một, hai, ba.', 'Một, ba.', 'Một, -hai, -ba.'],
    ['Đạt tốt và nhanh', 'Đạt khá và chậm', 'Đạt -tốt-+khá+ và -nhanh-+chậm+'],
    ['công tác phong trào', 'hoạt động phong trào', '-công tác-+hoạt động+ phong trào'],
    ['ngày 20', 'ngày\u00A020', 'ngày\u00A020'],
    ['', 'Mới', '+Mới+'],
    ['Cũ', '', '-Cũ-'],
  ])('%s → %s', (before, after, expected) => {
    expect(marked(compareWords(before, after))).toBe(expected);
  });

  it('that have almost nothing in common are replaced as a whole', () => {
    const before = 'Các cấp Hội tổ chức tuyên truyền về bầu cử.';
    const after = 'Vận động hội viên hiến đất làm đường giao thông.';
    expect(marked(compareWords(before, after))).toBe(`-${before}-+${after}+`);
  });

  it('are both found again whole in what is marked', () => {
    const text = fc
      .array(fc.constantFrom('hội', 'viên', ' ', ', ', '1.018', 'đạt', '.', 'quý I'), { maxLength: 30 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = compareWords(before, after);
        const join = (without: string) =>
          changes
            .filter(({ kind }) => kind !== without)
            .map((each) => each.text)
            .join('');
        expect(join('removed')).toBe(after);
        expect(join('added').replace(/\s+/g, ' ')).toBe(before.replace(/\s+/g, ' '));
      }),
    );
  });
});

describe('the similarity of two paragraphs', () => {
  it('is 1 for the same words, 0 for none in common, between for a part', () => {
    expect(similarityOf('Tổ chức 12 buổi', 'Tổ chức  12 buổi.')).toBe(1);
    expect(similarityOf('một hai', 'ba bốn')).toBe(0);
    expect(similarityOf('một hai ba bốn', 'một hai ba năm')).toBe(0.75);
    expect(similarityOf('', '')).toBe(1);
  });
});
