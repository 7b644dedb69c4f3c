import { foldSearchKey } from '../text/fold-search-key.ts';

/** The words of a text as they are compared: lower case, without marks, đ as d; "1.018" is the word 1018. */
export function listWords(text: string): string[] {
  return foldSearchKey(text)
    .replace(/(?<=\d)\.(?=\d{3}(?!\d))/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
