const separators = /( +|(?<=[\p{L}\p{N}]-)(?=[\p{L}\p{N}]))/u;

/**
 * The text in parts between which a line may end, besides its ordinary places: a word wider than the line comes letter
 * by letter, as Word breaks it. Otherwise it would run over the margin or into the next cell. No-break spaces inside
 * such a word become plain ones first. Zero-width spaces would not do: the compiler breaks one letter too late at them.
 */
export function breakLongWords(text: string, isTooWide: (word: string) => boolean): string[] {
  const parts: string[] = [];
  let open = '';
  for (const word of text.split(separators)) {
    if (!isTooWide(word)) {
      open += word;
    } else {
      const [first = '', ...letters] = breakWord(word, isTooWide);
      parts.push(open + first, ...letters);
      open = parts.pop() ?? '';
    }
  }
  return [...parts, open];
}

function breakWord(word: string, isTooWide: (word: string) => boolean): string[] {
  if (word.includes('\u00A0')) return breakLongWords(word.replaceAll('\u00A0', ' '), isTooWide);
  return word.match(/\P{M}\p{M}*|\p{M}+/gu) ?? [];
}
