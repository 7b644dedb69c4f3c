import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convertOldRuns } from '../../../../core/rules/old-fonts/convert-old-runs.ts';
import {
  convertOldText,
  decodeOldText,
  encodingOfFont,
} from '../../../../core/rules/old-fonts/convert-old-text.ts';
import { encode, lowerLetters, toTcvn3, toVni } from '../../../support/old-fonts.ts';

const sentences = [
  'Các cấp Hội đã tổ chức 12 buổi tuyên truyền cho đoàn viên, hội viên và Nhân dân.',
  'Phối hợp giám sát việc hỗ trợ 1.018 hộ nghèo; kết quả đạt 97,5%.',
  'Đề nghị Thường trực Tỉnh uỷ quan tâm chỉ đạo thực hiện quy chế dân chủ ở cơ sở.',
];

const listStrings = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(listStrings)
      : [];

describe('decodeOldText', () => {
  it('knows all 134 letters of VNI and the 67 small ones of TCVN3, whose capitals come from fonts ending with H', () => {
    expect([lowerLetters.length, toTcvn3.size, toVni.size]).toEqual([67, 67, 67]);
    for (const letter of lowerLetters) {
      const upper = letter.toLocaleUpperCase('vi');
      expect(decodeOldText(encode(letter, toVni), 'vni')).toBe(letter);
      expect(decodeOldText(encode(upper, toVni), 'vni')).toBe(upper);
      expect(decodeOldText(encode(letter, toTcvn3), 'tcvn3')).toBe(letter);
      expect(decodeOldText(encode(letter, toTcvn3), 'tcvn3', { isCapitals: true })).toBe(upper);
    }
    expect(decodeOldText('¡¢£¤¥¦§', 'tcvn3')).toBe('ĂÂÊÔƠƯĐ');
  });
});

describe('convertOldText', () => {
  it('tells TCVN3 from VNI by what becomes Vietnamese, without a font', () => {
    for (const sentence of sentences) {
      const lower = sentence.charAt(0).toLocaleLowerCase('vi') + sentence.slice(1);
      const small = lower.toLocaleLowerCase('vi');
      expect(convertOldText(encode(small, toTcvn3))).toEqual({ text: small, encoding: 'tcvn3' });
      expect(convertOldText(encode(sentence, toVni))).toEqual({ text: sentence, encoding: 'vni' });
    }
  });

  it('leaves Unicode, English, French, numbers and signs alone', () => {
    for (const text of [
      ...sentences,
      'và là có tài nhà bà cà phê',
      'The committee met 12 times in Q1/2021 © 2021 «Open Source» ±5 °C, 25 m², 10 µm',
      'Le café à Genève, l’élève a été très déçu; où est-il allé? Ça va bientôt, Noël',
      'Der Müller trägt größere Körbe über die Straße',
      'El niño mañana, ¿qué pasó? ¡Año nuevo!',
      '1.018 | 97,5% | 12/3/2021',
    ])
      expect(convertOldText(text)).toBeNull();
  });

  it('never touches the texts that the program ships with, in whole or in any stretch of their words', () => {
    const folder = join(import.meta.dirname, '../../../../assets');
    const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.json'))
      .flatMap((name) => listStrings(JSON.parse(readFileSync(join(folder, name), 'utf8'))))
      .filter((each) => /\p{L}/u.test(each));
    expect(texts.length).toBeGreaterThan(3000);
    expect(texts.filter((each) => convertOldText(each) !== null)).toEqual([]);
    expect(convertOldRuns(texts.map((each) => [{ text: each }])).map((runs) => runs.join(''))).toEqual(texts);
    const plain = texts
      .flatMap((each) => each.match(/\p{L}+/gu) ?? [])
      .filter((word) => /^[\0-\u00FF]+$/.test(word));
    fc.assert(
      fc.property(fc.nat(plain.length - 1), fc.integer({ min: 1, max: 30 }), (from, count) => {
        const line = plain.slice(from, from + count).join(' ');
        expect(convertOldText(line)).toBeNull();
        expect(convertOldRuns([[{ text: line }]])).toEqual([[line]]);
      }),
      { numRuns: 2000 },
    );
  });

  it('never touches text of Vietnamese syllables in Unicode, however they are put together', () => {
    const syllables = sentences.flatMap((sentence) => sentence.match(/\p{L}+/gu) ?? []);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...syllables), { maxLength: 12 }), (some) => {
        expect(convertOldText(some.join(' '))).toBeNull();
      }),
    );
    fc.assert(
      fc.property(
        fc.string({ unit: fc.integer({ min: 32, max: 126 }).map((code) => String.fromCharCode(code)) }),
        (ascii) => {
          expect(convertOldText(ascii)).toBeNull();
        },
      ),
    );
  });
});

describe('encodingOfFont', () => {
  it('goes by the name of the font', () => {
    expect(encodingOfFont('.VnTime')).toEqual({ encoding: 'tcvn3', isCapitals: false });
    expect(encodingOfFont('.VnTimeH')).toEqual({ encoding: 'tcvn3', isCapitals: true });
    expect(encodingOfFont('VNI-Times')).toEqual({ encoding: 'vni', isCapitals: false });
    expect(encodingOfFont('Times New Roman')).toBeNull();
  });
});
