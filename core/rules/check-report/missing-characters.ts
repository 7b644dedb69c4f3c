import { pageFontCharacters } from '../../layouts/page-font-characters.ts';
import type { ReportCheck } from './report-check.ts';

const shapeless = /[\p{White_Space}\p{Cc}\p{Default_Ignorable_Code_Point}\uFFFC]/u;

/** Characters that the page font lacks: the PDF shows a box in their place. The first of each in each text. */
export const missingCharacters: ReportCheck = {
  id: 'missing-characters',
  find: ({ texts }) =>
    texts.flatMap(({ text, placeOf }) => {
      // Nearly every text has none, and a pattern finds that out at once.
      if (!unusual.test(text)) return [];
      const seen = new Set<string>();
      return [...text.matchAll(/./gsu)].flatMap(({ 0: sign, index }) => {
        if (seen.has(sign) || shapeless.test(sign) || pageFontCharacters.has(sign.codePointAt(0) ?? 0))
          return [];
        seen.add(sign);
        return [
          {
            level: 'error',
            sentence: `Chữ “${sign}” không có trong phông in, trang in sẽ hiện ô trống.`,
            place: placeOf(index, index + sign.length),
          },
        ];
      });
    }),
};

const unusual =
  /[^\t\n -~\u00A0-\u00FF\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01A0\u01A1\u01AF\u01B0\u1EA0-\u1EF9\u2013\u2014\u2018-\u201D\u2026\uFFFC]/;
