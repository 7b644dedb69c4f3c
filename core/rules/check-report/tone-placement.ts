import type { CheckedText } from './list-texts.ts';
import { findInTexts } from './find-in-texts.ts';
import type { ReportCheck } from './report-check.ts';

// Open oa, oe, uy at the end of a syllable. After q the u belongs to the consonant, so quý and quỳ have one form only.
const onFirst = /[òóỏõọ][ae](?!\p{L})|(?<!q)[ùúủũụ]y(?!\p{L})/giu;
const onLast = /o[àáảãạèéẻẽẹ](?!\p{L})|(?<!q)u[ỳýỷỹỵ](?!\p{L})/giu;

/** uỷ and ủy, hoà and hòa side by side: those that are not the house's own way are shown. */
export const tonePlacement: ReportCheck = {
  id: 'tone-placement',
  find: ({ texts, opened }) => {
    if (!isFound(texts, onFirst) || !isFound(texts, onLast)) return [];
    const house = opened.organisation.spelling.tonePlacement;
    const other = house === 'uỷ' ? onFirst : onLast;
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
