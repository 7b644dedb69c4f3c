import { describe, expect, it } from 'vitest';
import { countWords } from '../../../../core/rules/text/count-words.ts';

describe('countWords', () => {
  it.each([
    ['', 0],
    [' \n\t\u00A0', 0],
    ['Báo cáo kết quả công tác quý I/2021', 8],
    ['- Các cấp Hội – 267 buổi;', 7],
    ['ngày\u00A020 tháng 3', 4],
    ['dòng một\ndòng hai', 4],
    ['Đoàn TNCS (tỉnh) ... "tốt"', 5],
  ])('%j has as many words as Word counts', (text, count) => {
    expect(countWords(text)).toBe(count);
  });
});
