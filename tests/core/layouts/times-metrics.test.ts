import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { measureTextPt } from '../../../core/layouts/times-metrics.ts';

const upright = { isBold: false, isItalic: false };
const mm = (points: number): number => (points * 25.4) / 72;

describe('measureTextPt', () => {
  it('knows the published widths of Times New Roman', () => {
    expect(measureTextPt('0', { sizePt: 14, ...upright })).toBe(7);
    expect(measureTextPt(' ', { sizePt: 14, ...upright })).toBe(3.5);
    expect(measureTextPt('M', { sizePt: 2048, ...upright })).toBe(1821);
    expect(measureTextPt('M', { sizePt: 2048, isBold: true, isItalic: false })).toBe(1933);
    expect(measureTextPt('M', { sizePt: 2048, isBold: false, isItalic: true })).toBe(1706);
    expect(measureTextPt('M', { sizePt: 2048, isBold: true, isItalic: true })).toBe(1821);
  });

  it('measures the Party title and the national title', () => {
    const bold = { isBold: true, isItalic: false };
    expect(mm(measureTextPt('ĐẢNG CỘNG SẢN VIỆT NAM', { sizePt: 15, ...bold }))).toBeCloseTo(72.9, 1);
    expect(mm(measureTextPt('Độc lập - Tự do - Hạnh phúc', { sizePt: 14, ...bold }))).toBeCloseTo(60.5, 1);
  });

  it('gives a marked letter the width of its plain letter', () => {
    for (const [marked, plain] of ['ếe', 'ặa', 'ỗo', 'ỳy', 'ẪA', 'ỆE']) {
      for (const isBold of [false, true]) {
        const font = { sizePt: 14, isBold, isItalic: false };
        expect(measureTextPt(marked ?? '', font)).toBe(measureTextPt(plain ?? '', font));
      }
    }
  });

  it('has a width of its own for every letter and sign of the practice texts', () => {
    const table = readFileSync(join(import.meta.dirname, '../../../core/layouts/times-widths.ts'), 'utf8');
    for (const sign of 'ăâđêôơưĂÂĐÊÔƠƯỳỵỷỹỲỴỶỸ0123456789.,;:()/%"–—“”‘’…°²³×±₫§')
      expect(table).toContain(sign);
  });

  it('counts half an em for a sign that the font does not have, and nothing for a mark on the letter before', () => {
    expect(measureTextPt('漢', { sizePt: 10, ...upright })).toBe(5);
    expect(measureTextPt('e\u0301', { sizePt: 10, ...upright })).toBe(
      measureTextPt('e', { sizePt: 10, ...upright }),
    );
  });
});
