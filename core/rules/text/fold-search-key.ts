import { normaliseText } from './normalise-text.ts';
import { unifySigns } from './unify-signs.ts';

// In decomposed text: òa, òe, ùy, with the tone (huyền, sắc, ngã, hỏi, nặng) before the vowel that other people put it on.
const misplacedTone =
  /(?<=o)([\u0300\u0301\u0303\u0309\u0323])([ae])(?!\p{M})|(?<=u)([\u0300\u0301\u0303\u0309\u0323])(y)(?!\p{M})/gu;

/**
 * The key for searching without marks: lower case, no marks, đ = d (also the Icelandic ð that old converters left),
 * so hoà = hòa = hoa; one kind of space, dash and quotation mark.
 */
export function foldSearchKey(text: string): string {
  return foldSigns(text)
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .replace(/[đð]/g, 'd')
    .normalize('NFC');
}

/**
 * The key for searching with marks: as above, but vowels, tones and đ are kept and only the place of the tone is made
 * alike: hòa = hoà, khỏe = khoẻ, ủy = uỷ (and the misplaced hòan = hoàn). The two spellings exist side by side.
 */
export function foldToneKey(text: string): string {
  return foldSigns(text).normalize('NFD').replace(misplacedTone, '$2$1$4$3').normalize('NFC');
}

/** Whether the needle occurs in the haystack; marks count only when asked for. An empty needle occurs everywhere. */
export function matches(
  haystack: string,
  needle: string,
  { withMarks = false }: { withMarks?: boolean } = {},
): boolean {
  const fold = withMarks ? foldToneKey : foldSearchKey;
  return fold(haystack).includes(fold(needle));
}

function foldSigns(text: string): string {
  return unifySigns(normaliseText(text).toLowerCase()).replace(/\s+/g, ' ').trim();
}
