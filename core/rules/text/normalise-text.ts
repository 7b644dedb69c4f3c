// Word's manual line break and page break come as U+000B and U+000C; web pages use U+0085, U+2028 and U+2029.
const otherLineBreaks = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

// Control characters but tab and line feed, lone surrogates and noncharacters: XML 1.0, hence Word, cannot carry them.
const unwritable = '[^\\P{Cc}\\t\\n]|\\p{Cs}|\\p{Noncharacter_Code_Point}';

// Signs without width that split words for search and comparison, turn the direction of the text, or hide text: soft
// hyphen, zero-width space and non-joiner, direction marks, overrides and isolates, word joiner, byte order mark,
// annotation and object marks, tag characters.
const invisible =
  '[\\u00AD\\u061C\\u180E\\u200B\\u200C\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u206F\\uFEFF\\uFFF9-\\uFFFC\\u{E0000}-\\u{E007F}]';

const dropped = new RegExp(`${unwritable}|${invisible}`, 'gu');

// The zero-width joiner is text only inside a composed emoji.
const looseJoiner =
  /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])\u200D|\u200D(?!\p{Extended_Pictographic})/gu;

// Whole texts of these signs, nearly all that people write here, are normal already: told in one pass instead of four.
const plain = /^[\t\n\x20-\x7E\u00A0-\u00AC\u00AE-\u02FF\u1E00-\u1EFF\u2010-\u2027]*$/;

/**
 * Text as the program keeps it: NFC, lines end with a line feed, only signs that can be seen, printed and written to
 * XML 1.0. No-break spaces stay. Nothing visible is changed. Doing it twice changes nothing more.
 */
export function normaliseText(text: string): string {
  if (plain.test(text)) return text;
  return text.replace(otherLineBreaks, '\n').replace(dropped, '').replace(looseJoiner, '').normalize('NFC');
}

/** Whether `normaliseText` would leave the text as it is. */
export function isNormalText(text: string): boolean {
  return normaliseText(text) === text;
}
