import { decodeOldText, encodingOfFont } from './convert-old-text.ts';
import { isCutVniLetter } from './decode-vni.ts';
import {
  hasUnicodeLetters,
  readsAs,
  recogniseEncoding,
  weighEncoding,
  type OldEncoding,
  type Verdict,
} from './recognise-encoding.ts';

/** A stretch of text in one font; the font as its file names it. */
export type FontText = { text: string; font?: string };

/** In what the paragraphs whose fonts do not tell are mostly written, and whether none of them has letters of Unicode. */
type Usual = { encoding: OldEncoding | null; isOnly: boolean };

type Weighed = ReadonlyMap<OldEncoding, ReturnType<typeof weighEncoding>>;

const encodings = ['tcvn3', 'vni'] as const satisfies OldEncoding[];

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
  const verdicts = joined.map(weighFonts);
  const usualVerdicts = new Map(encodings.map((told) => [told, findUsualVerdict(verdicts, told)]));
  return joined.map((runs, index) => convertRuns(runs, usual, verdicts[index] ?? new Map(), usualVerdicts));
}

/** What was converted, of paragraphs before and after. */
export function listConversions(before: readonly string[], after: readonly string[]): FontConversion[] {
  return before.flatMap((text, index) => {
    const read = after[index] ?? text;
    return read === text ? [] : [{ before: text, after: read }];
  });
}

function convertRuns(
  runs: readonly FontText[],
  usual: Usual,
  weighed: Weighed,
  usualVerdicts: ReadonlyMap<OldEncoding, Verdict>,
): string[] {
  const silentText = readSilentText(runs);
  const guess = recogniseEncoding(silentText) ?? (followsUsual(silentText, usual) ? usual.encoding : null);
  return runs.map(({ text, font = '' }) => {
    if (hasUnicodeLetters(text)) return text;
    const told = encodingOfFont(font);
    if (!told) return guess === null ? text : decodeOldText(text, guess);
    switch (decide(weighed.get(told.encoding), usualVerdicts.get(told.encoding) ?? 'told')) {
      case 'told':
        return decodeOldText(text, told.encoding, told);
      case 'other':
        return decodeOldText(text, told.encoding === 'vni' ? 'tcvn3' : 'vni');
      case 'unicode':
        return text;
    }
  });
}

/** Sure letters decide; else the rest of the document does, unless the font's own reading is the only good one. */
function decide(own: ReturnType<typeof weighEncoding> | undefined, usual: Verdict): Verdict {
  if (!own || own.verdict === null) return usual;
  if (own.isSure) return own.verdict;
  return usual === 'unicode' && own.verdict === 'told' ? 'told' : usual;
}

/** The verdict of most paragraphs that are sure; `told` when none is. */
function findUsualVerdict(weighed: readonly Weighed[], told: OldEncoding): Verdict {
  const counts = { told: 0, other: 0, unicode: 0 };
  for (const each of weighed) {
    const { verdict = null, isSure = false } = each.get(told) ?? {};
    if (verdict !== null && isSure) counts[verdict] += 1;
  }
  const most = Math.max(counts.told, counts.other, counts.unicode);
  return counts.told === most ? 'told' : counts.other === most ? 'other' : 'unicode';
}

/** Too few words to tell by themselves: "quý I: 12 líp" reads as it stands too, unless nothing around it does. */
function followsUsual(text: string, { encoding, isOnly }: Usual): boolean {
  if (encoding === null) return false;
  return recogniseEncoding(text, { leastWords: 1 }) === encoding || (isOnly && readsAs(text, encoding));
}

/** What the letters of a paragraph say to the encoding that its fonts tell: fonts stay behind when text is pasted. */
function weighFonts(runs: readonly FontText[]): Weighed {
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
