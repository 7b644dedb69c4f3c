const separators = /( +|(?<=[\p{L}\p{N}]-)(?=[\p{L}\p{N}]))/u;

// Each chance to break costs the compiler time that grows faster than their number (measured in one paragraph: 10,000
// take 0.7 s, 100,000 take 16 s), so that longer text gets fewer of them.
const longestByLetter = 2_000;
const chunksPerLine = 4;

/**
 * The text in parts between which a line may end, besides its ordinary places: a word wider than the line comes letter
 * by letter, as Word breaks it. Otherwise it would run over the margin or into the next cell. In text of more than a
 * page such a word comes in chunks of up to a quarter of the line. No-break spaces inside such a word become plain ones
 * first. Zero-width spaces would not do: the compiler breaks one letter too late at them.
 */
export function breakLongWords(
  text: string,
  isTooWide: (word: string) => boolean,
  /** No word of so many letters is too wide, so that ordinary text need not be taken apart. */
  fewestLetters = 0,
): string[] {
  if (!hasStretchLongerThan(text, fewestLetters)) return [text];
  const parts: string[] = [];
  let open = '';
  let chunkLength = text.length > longestByLetter ? 0 : 1;
  for (const word of text.split(separators)) {
    if (!isTooWide(word)) {
      open += word;
    } else {
      chunkLength ||= countChunkLetters(isTooWide);
      const [first = '', ...rest] = breakWord(word, isTooWide, chunkLength);
      parts.push(open + first, ...rest);
      open = parts.pop() ?? '';
    }
  }
  return [...parts, open];
}

function hasStretchLongerThan(text: string, length: number): boolean {
  let start = 0;
  for (let end = text.indexOf(' '); end !== -1; end = text.indexOf(' ', start)) {
    if (end - start > length) return true;
    start = end + 1;
  }
  return text.length - start > length;
}

function breakWord(word: string, isTooWide: (word: string) => boolean, chunkLength: number): string[] {
  if (word.includes('\u00A0')) return breakLongWords(word.replaceAll('\u00A0', ' '), isTooWide);
  const letters = word.match(/\P{M}\p{M}*|\p{M}+/gu) ?? [];
  return Array.from({ length: Math.ceil(letters.length / chunkLength) }, (_, index) =>
    letters.slice(index * chunkLength, (index + 1) * chunkLength).join(''),
  );
}

/** How many letters of the widest kind fill the share of a line that a chunk may take; at least one. */
function countChunkLetters(isTooWide: (word: string) => boolean): number {
  let count = 1;
  while (!isTooWide('W'.repeat((count + 1) * chunksPerLine))) count += 1;
  return count;
}
