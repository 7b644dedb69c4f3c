import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameFile, nameStem } from '../../../../core/rules/file-names/name-file.ts';

const ascii = { isAscii: true, space: 'underscore' } as const;

describe('a file name', () => {
  it('keeps what every system takes, and puts a hyphen for what none does', () => {
    expect(nameFile('Báo cáo quý I/2021: "nhanh"?', 'docx')).toBe('Báo cáo quý I-2021- -nhanh-.docx');
    expect(nameFile(' .Báo cáo. ', 'pdf')).toBe('Báo cáo.pdf');
    expect(nameFile('', 'pdf')).toBe('Báo cáo.pdf');
    expect(nameFile('…', 'pdf', ascii)).toBe('Bao_cao.pdf');
  });

  it('is never the name of a Windows device', () => {
    expect(nameFile('CON', 'docx')).toBe('_CON.docx');
    expect(nameFile('nul.txt', 'docx')).toBe('_nul.txt.docx');
    expect(nameFile('lpt1 .báo cáo', 'docx')).toBe('_lpt1 .báo cáo.docx');
    expect(nameStem('COM²')).toBe('_COM²');
    expect(nameFile('Con đường nông thôn', 'docx')).toBe('Con đường nông thôn.docx');
    expect(nameFile('Đề cương', 'docx')).toBe('Đề cương.docx');
  });

  it('is written without marks, with one sign between its words', () => {
    const title = 'Báo cáo quý I/2021 - Hội Nông dân – Đợt 2';
    expect(nameFile(title, 'docx', ascii)).toBe('Bao_cao_quy_I-2021_Hoi_Nong_dan_Dot_2.docx');
    expect(nameFile(title, 'docx', { isAscii: true, space: 'hyphen' })).toBe(
      'Bao-cao-quy-I-2021-Hoi-Nong-dan-Dot-2.docx',
    );
    expect(nameFile(title, 'docx', { isAscii: true, space: 'space' })).toBe(
      'Bao cao quy I-2021 - Hoi Nong dan - Dot 2.docx',
    );
    expect(nameFile('ĐƯỜNG Ở UỶ BAN', 'docx', ascii)).toBe('DUONG_O_UY_BAN.docx');
  });

  it('keeps its ending however long the name is', () => {
    const long = 'Kế hoạch tuyên truyền '.repeat(20);
    for (const spelling of [undefined, ascii]) {
      const one = nameFile(long, 'pdf', spelling);
      const two = nameFile(long, 'pdf', spelling, ' (2)');
      expect(two).not.toBe(one);
      expect(two).toMatch(/[ _]\(2\)\.pdf$/);
    }
  });

  it('holds for whatever is typed', () => {
    const words = fc.string({ unit: 'binary', maxLength: 300 });
    const pieces = fc.array(
      fc.oneof(words, fc.constantFrom('CON', 'aux.', ' .', '/', '…', 'ỷ', 'y\u0309', '👩‍👩‍👧', '\u202E', 'Đ')),
    );
    const spelling = fc.constantFrom(
      undefined,
      ascii,
      { isAscii: true, space: 'hyphen' } as const,
      { isAscii: true, space: 'space' } as const,
    );
    fc.assert(
      fc.property(pieces, spelling, fc.constantFrom('', ' (2)'), (typed, how, ending) => {
        const name = nameFile(typed.join(''), 'docx', how, ending);
        const stem = name.slice(0, -'.docx'.length);
        expect(stem).not.toMatch(/[/\\:*?"<>|\p{Cc}\u202A-\u202E]|^[. ]|[. ]$/u);
        expect(stem).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
        expect(stem).not.toBe('');
        expect(name.isWellFormed()).toBe(true);
        expect(name.normalize('NFC')).toBe(name);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
        expect(stem.length).toBeLessThanOrEqual(121);
        if (how?.isAscii) expect(stem).toMatch(/^[ -~]+$/);
        if (how?.isAscii && how.space !== 'space') expect(stem).not.toMatch(/ |[-_]{2}/);
        expect(nameFile(stem, 'docx', how)).toBe(name);
      }),
      { numRuns: 500 },
    );
  });
});
