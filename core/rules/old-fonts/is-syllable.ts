const onset = '(?:b|ch|c|d|đ|gh|gi|g|h|kh|k|l|m|ngh|ng|nh|n|ph|p|qu|r|s|th|tr|t|v|x)?';
const open =
  'a|e|ê|i|o|ô|ơ|u|ư|y|ai|ao|au|ay|âu|ây|eo|êu|ia|iu|iêu|oa|oai|oay|oao|oe|oeo|oi|ôi|ơi|ua|uâ|uây|ui|uê|uơ|uôi|uy|uya|uyu|uao|ưa|ưi|ươi|ươu|ưu|yêu';
const closed = '(?:a|ă|â|e|ê|i|iê|o|oa|oă|oe|oo|ô|ơ|u|uâ|uê|uô|uy|uyê|ư|ươ|y|yê)(?:ch|c|m|ng|nh|n|p|t)';
const shape = new RegExp(`^${onset}(?:${closed}|${open})$`, 'u');

/** Whether a word can be a Vietnamese syllable by its letters, in any case. */
export function isSyllable(word: string): boolean {
  const decomposed = word.toLocaleLowerCase('vi').normalize('NFD');
  const tones = decomposed.match(/[\u0300\u0301\u0303\u0309\u0323]/g) ?? [];
  if (tones.length > 1) return false;
  const base = decomposed.replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '').normalize('NFC');
  // Before c, ch, p and t there are only two tones, sắc and nặng.
  return shape.test(base) && !(/[cpt]h?$/.test(base) && /[\u0300\u0303\u0309]/.test(decomposed));
}
