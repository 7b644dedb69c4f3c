import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTableText } from '../../../../core/rules/figures/read-table-text.ts';
import { writeTableText } from '../../../../core/rules/figures/write-table-text.ts';

describe('a range on the clipboard', () => {
  it('has tabs between cells and a line per row, as Excel ends them', () => {
    expect(readTableText('a\tb\r\n\t1.234,5\r\n')).toEqual([
      ['a', 'b'],
      ['', '1.234,5'],
    ]);
  });

  it('keeps a cell of several lines together and leaves loose quotation marks alone', () => {
    expect(readTableText('"dòng 1\nnói ""to"""\t2\n"x" y\t3')).toEqual([
      ['dòng 1\nnói "to"', '2'],
      ['"x" y', '3'],
    ]);
  });

  it('comes back as it was written', () => {
    const cell = fc.string({ maxLength: 12 }).map((text) => text.replaceAll('\r', ''));
    const row = fc.array(cell, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), (rows) => {
        // The empty line at the end is no row, by the habit of Excel.
        const grid = [...rows, ['end']];
        const { text } = writeTableText(grid.map((cells) => cells.map((each) => ({ text: each }))));
        expect(readTableText(text)).toEqual(grid);
      }),
    );
  });
});

describe('cells for Excel', () => {
  it('have numbers that a Vietnamese Excel reads, and Excel’s own notation beside', () => {
    const { text, html } = writeTableText([[{ text: 'Quỹ <A>' }, { number: '1234567.5' }]]);
    expect(text).toBe('Quỹ <A>\t1234567,5');
    expect(html).toContain('<td x:num="1234567.5">1234567,5</td>');
    expect(html).toContain('Quỹ &lt;A&gt;');
  });
});
