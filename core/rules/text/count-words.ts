/**
 * The number of words as Word's counter gives it: pieces between spaces, so every Vietnamese syllable is one, and a dash
 * standing alone is one too. A no-break space separates as well.
 */
export function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}
