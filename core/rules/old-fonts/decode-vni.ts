// VNI-Windows writes a letter as its base and a mark behind it, or as one code of its own.
const toneMarks = { ù: '\u0301', ø: '\u0300', û: '\u0309', õ: '\u0303', ï: '\u0323' } as const;
const circumflexMarks = { â: '', á: '\u0301', à: '\u0300', å: '\u0309', ã: '\u0303', ä: '\u0323' } as const;
const breveMarks = { ê: '', é: '\u0301', è: '\u0300', ú: '\u0309', ü: '\u0303', ë: '\u0323' } as const;

/** Each written letter by what the file holds, both in lower case. */
const pairs = new Map<string, string>([
  ...list('aeouyôö', toneMarks, (base) => ({ ô: 'ơ', ö: 'ư' })[base] ?? base),
  ...list('aeo', circumflexMarks, (base) => `${base}\u0302`),
  ...list('a', breveMarks, (base) => `${base}\u0306`),
]);

const singles = new Map([
  ['ô', 'ơ'],
  ['ö', 'ư'],
  ['æ', 'ỉ'],
  ['ó', 'ĩ'],
  ['ò', 'ị'],
  ['î', 'ỵ'],
  ['ñ', 'đ'],
]);

const marks = [...new Set([...pairs.keys()].map((pair) => pair.charAt(1)))].join('');
// The longest match first: ôù is ớ, and only an ô without a mark is ơ.
const written = new RegExp(`[aeouyôö][${marks}]|[${[...singles.keys()].join('')}]`, 'giu');
const startsWithMark = new RegExp(`^[${marks}]`, 'iu');
const endsWithBase = /[aeouyôö]$/iu;

/** Text typed in a VNI-… font (VNI-Windows) in Unicode. */
export function decodeVni(text: string): string {
  return text.replace(written, (sign) => {
    const key = sign.toLowerCase();
    const letter = pairs.get(key) ?? singles.get(key);
    if (letter === undefined) return sign;
    const isUpper = sign.charAt(0) !== key.charAt(0);
    return isUpper ? letter.toLocaleUpperCase('vi') : letter;
  });
}

/** Whether each odd code of a word is a letter or a mark at its place; ì and í are themselves. */
export function isVni(word: string): boolean {
  return !/[\u00A1-\u00FF]/.test(word.replace(written, '').replace(/[ìí]/gi, ''));
}

/** Whether a letter of VNI may have been cut between its base and its mark. */
export function isCutVniLetter(before: string, after: string): boolean {
  return endsWithBase.test(before) && startsWithMark.test(after);
}

function list(
  bases: string,
  ofMarks: Readonly<Record<string, string>>,
  write: (base: string) => string,
): [string, string][] {
  return Array.from(bases).flatMap((base) =>
    Object.entries(ofMarks).map(([mark, tone]): [string, string] => [
      base + mark,
      (write(base) + tone).normalize('NFC'),
    ]),
  );
}
