import { describe, expect, it } from 'vitest';
import { markHeadings } from '../../../../core/rules/sections/mark-headings.ts';
import { heading, paragraph } from '../../../support/records.ts';

describe('heading marks', () => {
  it('run on within a level and begin again under each heading above', () => {
    const levels = [1, 2, 3, 3, 2, 3, 1, 2, 4, 5] as const;
    const blocks = levels.map((level, index) => heading(`h${index}`, level, 'x'));
    expect([...markHeadings(blocks).values()]).toEqual([
      'I.',
      '1.',
      'a)',
      'b)',
      '2.',
      'a)',
      'II.',
      '1.',
      '-',
      '+',
    ]);
  });

  it('letter as Vietnamese does, with đ after d', () => {
    const blocks = Array.from({ length: 7 }, (_, index) => heading(`h${index}`, 3, 'x'));
    expect([...markHeadings(blocks).values()]).toEqual(['a)', 'b)', 'c)', 'd)', 'đ)', 'e)', 'g)']);
  });

  it('leave paragraphs alone and follow the house for "I-"', () => {
    const marks = markHeadings([paragraph('p', 'x'), heading('h', 1, 'x')], '-');
    expect([...marks]).toEqual([['h', 'I-']]);
  });
});
