import { findInTexts } from './find-in-texts.ts';
import type { ReportCheck } from './report-check.ts';

// Between words only: spaces at the ends of a paragraph print nothing.
const double = /(?<=\S) {2,}(?=\S)/g;
const beforeMark = /(?<=[\p{L}\p{N}]) +(?=[,;:!?](?:\s|$)|\.(?:\s|$))/gu;

export const spaces: ReportCheck = {
  id: 'spaces',
  find: ({ texts }) => [
    ...findInTexts(texts, double, (around) => `Thừa dấu cách: “${around}”.`),
    ...findInTexts(texts, beforeMark, (around) => `Dấu cách trước dấu câu: “${around}”.`),
  ],
};
