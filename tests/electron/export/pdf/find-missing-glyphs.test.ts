import { describe, expect, it } from 'vitest';
import { findMissingGlyphs, usual } from '../../../../electron/export/pdf/find-missing-glyphs.ts';
import { readFontCharacters } from '../../../../electron/export/pdf/font-characters.ts';
import {
  cell,
  line,
  note,
  paragraph,
  printDocument,
  signature,
  table,
  text,
  vietnameseLetters,
} from './sample-documents.ts';
import { fontFolder } from './start-engine.ts';

describe('finding characters that cannot be printed', () => {
  it('finds none in Vietnamese text, signs of the trade and spaces', async () => {
    const usual = `${vietnameseLetters.join('')} 0123456789 “…” ‘’ – — • § ½ ² ³ ₫ € % ‰ × ÷ ≤ ≥ ± °\u00A0\u200B\t`;
    expect(await findMissingGlyphs(printDocument([paragraph(usual)]), fontFolder)).toEqual([]);
  });

  it('takes nothing for usual that the font lacks', async () => {
    const printable = await readFontCharacters(fontFolder);
    const shapeless = new Set(['\n', '\u00AD']);
    const wrong = Array.from({ length: 0x1_0000 }, (_, code) => String.fromCharCode(code)).filter(
      (character) =>
        usual.test(character) && !printable.has(character.charCodeAt(0)) && !shapeless.has(character),
    );
    expect(wrong).toEqual([]);
    expect(vietnameseLetters.filter((letter) => !usual.test(letter))).toEqual([]);
  });

  it('names each missing character once, wherever it stands', async () => {
    const document = printDocument(
      [
        { kind: 'letterhead', rows: [{ left: [line('issuer', 'a☑')], right: [line('title', '中')] }] },
        { kind: 'title', lines: [line('abstract', '🙂☑')] },
        paragraph([text('a'), note('☐')], 'body', '✔'),
        table([165], 0, [[cell('国')]]),
        { ...signature, name: line('signer-name', '氏') },
      ],
      { runningMark: '⚠' },
    );
    expect(await findMissingGlyphs(document, fontFolder)).toEqual([
      '⚠',
      '☑',
      '中',
      '🙂',
      '✔',
      '☐',
      '国',
      '氏',
    ]);
  });
});
