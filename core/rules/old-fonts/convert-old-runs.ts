import { decodeOldText, encodingOfFont } from './convert-old-text.ts';
import { isCutVniLetter } from './decode-vni.ts';
import {
  hasUnicodeLetters,
  readsAs,
  recogniseEncoding,
  weighEncoding,
  type OldEncoding,
} from './recognise-encoding.ts';

/** A stretch of text in one font; the font as its file names it. */
export type FontText = { text: string; font?: string };

/** In what the paragraphs whose fonts do not tell are mostly written, and whether none of them has letters of Unicode. */
type Usual = { encoding: OldEncoding | null; isOnly: boolean };

/** A paragraph with text in an old font: as it stands in the file, and as it reads. */
export type FontConversion = { before: string; after: string };

/**
 * The texts of paragraphs that belong together in Unicode, in the same shape: by each one's font first; where the font
 * does not tell, or tells something that the letters deny, by statistics, a short paragraph following the others.
 */
export function convertOldRuns(paragraphs: readonly (readonly FontText[])[]): string[][] {
  const joined = paragraphs.map(joinCutLetters);
  const silentTexts = joined.map(readSilentText);
  const speaking = silentTexts.filter((text) => !hasUnicodeLetters(text));
  const usual = {
    encoding: recogniseEncoding(speaking.join('\n')),
    isOnly: speaking.length === silentTexts.length,
  };
  const votes = joined.flatMap((runs) => [...weighFonts(runs).values()]);
  const isUsuallyTold =
    votes.filter((vote) => vote === 'told').length >= votes.filter((vote) => vote === 'unicode').length;
  return joined.map((runs) => convertRuns(runs, usual, isUsuallyTold));
}

/** What was converted, of paragraphs before and after. */
export function listConversions(before: readonly string[], after: readonly string[]): FontConversion[] {
  return before.flatMap((text, index) => {
    const read = after[index] ?? text;
    return read === text ? [] : [{ before: text, after: read }];
  });
}

function convertRuns(runs: readonly FontText[], usual: Usual, isUsuallyTold: boolean): string[] {
  const silentText = readSilentText(runs);
  const guess = recogniseEncoding(silentText) ?? (followsUsual(silentText, usual) ? usual.encoding : null);
  const weighed = weighFonts(runs);
  return runs.map(({ text, font = '' }) => {
    if (hasUnicodeLetters(text)) return text;
    const told = encodingOfFont(font);
    if (!told) return guess === null ? text : decodeOldText(text, guess);
    const vote = weighed.get(told.encoding) ?? 'either';
    if (vote === 'unicode' || (vote === 'either' && !isUsuallyTold)) return text;
    return vote === 'other'
      ? decodeOldText(text, told.encoding === 'vni' ? 'tcvn3' : 'vni')
      : decodeOldText(text, told.encoding, told);
  });
}

/** Too few words to tell by themselves: "quý I: 12 líp" reads as it stands too, unless nothing around it does. */
function followsUsual(text: string, { encoding, isOnly }: Usual): boolean {
  if (encoding === null) return false;
  return recogniseEncoding(text, { leastWords: 1 }) === encoding || (isOnly && readsAs(text, encoding));
}

/** What the letters of a paragraph say to the encoding that its fonts tell: fonts stay behind when text is pasted. */
function weighFonts(runs: readonly FontText[]): Map<OldEncoding, ReturnType<typeof weighEncoding>> {
  const texts = new Map<OldEncoding, string>();
  for (const { text, font = '' } of runs) {
    const told = encodingOfFont(font);
    if (told) texts.set(told.encoding, (texts.get(told.encoding) ?? '') + text);
  }
  return new Map([...texts].map(([encoding, text]) => [encoding, weighEncoding(text, encoding)]));
}

/** A letter of VNI that Word has cut between two runs is put together in the first. */
function joinCutLetters(runs: readonly FontText[]): FontText[] {
  const joined = [...runs];
  for (const [index, run] of runs.entries()) {
    const before = joined[index - 1];
    if (!before) continue;
    const isVni = [before, run].every((each) => encodingOfFont(each.font ?? '')?.encoding === 'vni');
    if (!isVni || !isCutVniLetter(before.text, run.text)) continue;
    joined[index - 1] = { ...before, text: before.text + run.text.charAt(0) };
    joined[index] = { ...run, text: run.text.slice(1) };
  }
  return joined;
}

/** The text whose font does not tell how it is encoded. */
function readSilentText(runs: readonly FontText[]): string {
  return runs.map(({ text, font = '' }) => (encodingOfFont(font) === null ? text : ' ')).join('');
}
