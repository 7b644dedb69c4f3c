/** A sentence and where it stands in the text. */
export type Sentence = { text: string; from: number; to: number };

/**
 * The sentences of a paragraph, without the spaces between them. A full stop inside a number (1.018) ends nothing; one
 * after an abbreviation (TP. Nam Định) does, which only makes two short pieces of one.
 */
export function splitSentences(text: string): Sentence[] {
  return [...text.matchAll(/\S(?:[^\n]*?[.!?…]["”’»)\]]*(?=\s|$)|[^\n]*)/gu)].map((match) => {
    const sentence = match[0].trimEnd();
    return { text: sentence, from: match.index, to: match.index + sentence.length };
  });
}
