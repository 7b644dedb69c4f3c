import { decodeOldText } from '../old-fonts/convert-old-text.ts';
import { hasUnicodeLetters, recogniseEncoding } from '../old-fonts/recognise-encoding.ts';
import type { ReportCheck } from './report-check.ts';

const shownLength = 40;
// Between references, notes and lines: a selection of one stretch replaces nothing else.
const stretch = /[^\uFFFC\n]+/g;
/** Where old text was written into a healthy paragraph, a sentence of it tells. */
const sentence = /[^\uFFFC\n.;!?]+/g;

/** Text that is still in the codes of an old font (TCVN3, VNI), which print as odd letters. */
export const oldFontText: ReportCheck = {
  id: 'old-font-text',
  find: ({ texts }) => {
    const usual = recogniseEncoding(
      texts.flatMap(({ text }) => (recogniseEncoding(text) ? [text] : [])).join('\n'),
    );
    return texts.flatMap(({ text, placeOf }) =>
      [...text.matchAll(hasUnicodeLetters(text) ? sentence : stretch)].flatMap(({ 0: found, index }) => {
        const encoding =
          recogniseEncoding(found) ??
          (usual !== null && recogniseEncoding(found, { leastWords: 1 }) === usual ? usual : null);
        if (encoding === null) return [];
        return [
          {
            level: 'error' as const,
            sentence: `Chữ phông cũ (${encoding === 'vni' ? 'VNI' : 'TCVN3'}): “${shorten(found)}” là “${shorten(decodeOldText(found, encoding))}”. Cắt (Ctrl+X) rồi dán lại bằng Ctrl+Shift+V để chuyển.`,
            place: placeOf(index, index + found.length),
          },
        ];
      }),
    );
  },
};

function shorten(text: string): string {
  const line = text.trim().replace(/[.;,:]+$/, '');
  return line.length <= shownLength ? line : `${line.slice(0, shownLength).replace(/\s\S*$/, '')}…`;
}
