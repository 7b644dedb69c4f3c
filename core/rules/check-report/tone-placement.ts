import { toneOnFirst, toneOnLast } from '../text/tone-places.ts';
import type { CheckedText } from './list-texts.ts';
import { findInTexts } from './find-in-texts.ts';
import type { ReportCheck } from './report-check.ts';

/** uỷ and ủy, hoà and hòa side by side: those that are not the house's own way are shown. */
export const tonePlacement: ReportCheck = {
  id: 'tone-placement',
  find: ({ texts, opened }) => {
    if (!isFound(texts, toneOnFirst) || !isFound(texts, toneOnLast)) return [];
    const house = opened.organisation.spelling.tonePlacement;
    const other = house === 'uỷ' ? toneOnFirst : toneOnLast;
    const way = house === 'uỷ' ? 'uỷ, hoà' : 'ủy, hòa';
    return findInTexts(
      texts,
      other,
      (around) => `Bỏ dấu không thống nhất: “${around}” (cơ quan viết ${way}).`,
    );
  },
};

function isFound(texts: readonly CheckedText[], pattern: RegExp): boolean {
  return texts.some(({ text }) => text.search(pattern) !== -1);
}
