const breakChance = '\u200B';
const separators = /([ \u200B]+|(?<=[\p{L}\p{N}]-)(?=[\p{L}\p{N}]))/u;

/**
 * Text in which a word wider than the line may be broken between any two letters, as Word does; without that it would
 * run over the margin or into the next cell. No-break spaces inside such a word become plain ones first.
 */
export function breakLongWords(text: string, isTooWide: (word: string) => boolean): string {
  return text
    .split(separators)
    .map((word) => (isTooWide(word) ? breakWord(word, isTooWide) : word))
    .join('');
}

function breakWord(word: string, isTooWide: (word: string) => boolean): string {
  if (word.includes('\u00A0')) return breakLongWords(word.replaceAll('\u00A0', ' '), isTooWide);
  return word.replace(/(?<=.)(?=\P{M})/gsu, breakChance);
}
