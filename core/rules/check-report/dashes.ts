import { findInTexts } from './find-in-texts.ts';
import type { ReportCheck } from './report-check.ts';

const hyphen = /(?<=\S )-(?= \S)/g;
const dash = /(?<=\S )[–—](?= \S)/g;

/** A dash between words that is long here and short there: the rarer kind is shown. */
export const dashes: ReportCheck = {
  id: 'dashes',
  find: ({ texts }) => {
    const describe = (around: string) => `Dấu gạch ngang dài, ngắn lẫn nhau: “${around}”.`;
    const short = findInTexts(texts, hyphen, describe);
    const long = findInTexts(texts, dash, describe);
    if (short.length === 0 || long.length === 0) return [];
    return long.length <= short.length ? long : short;
  },
};
