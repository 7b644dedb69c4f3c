/** The letters that ASCII lacks. */
export const lowerLetters = Array.from('àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ');
// The same letters as the .Vn… fonts have them: codes of TCVN 5712:1993 in this order.
const tcvn3Codes = (
  'b5 b6 b7 b8 b9 a8 bb bc bd be c6 a9 c7 c8 c9 ca cb ae cc ce cf d0 d1 aa d2 d3 d4 d5 d6 d7 d8 dc dd de ' +
  'df e1 e2 e3 e4 ab e5 e6 e7 e8 e9 ac ea eb ec ed ee ef f1 f2 f3 f4 ad f5 f6 f7 f8 f9 fa fb fc fd fe'
)
  .split(' ')
  .map((code) => Number.parseInt(code, 16));
const vniLetters = (
  'aø aû aõ aù aï aê aè aú aü aé aë aâ aà aå aã aá aä ñ eø eû eõ eù eï eâ eà eå eã eá eä ì æ ó í ò ' +
  'oø oû oõ où oï oâ oà oå oã oá oä ô ôø ôû ôõ ôù ôï uø uû uõ uù uï ö öø öû öõ öù öï yø yû yõ yù î'
).split(' ');

export const toTcvn3 = new Map(
  lowerLetters.map((letter, index) => [letter, String.fromCharCode(tcvn3Codes[index] ?? 0)]),
);
export const toVni = new Map(lowerLetters.map((letter, index) => [letter, vniLetters[index] ?? '']));
/** Text as an old font's file holds it; what the table lacks stays. */
export const encode = (text: string, table: ReadonlyMap<string, string>) =>
  Array.from(text)
    .map((letter) => {
      const lower = letter.toLocaleLowerCase('vi');
      const sign = table.get(lower);
      if (sign === undefined) return letter;
      return lower === letter ? sign : sign.toUpperCase();
    })
    .join('');

const hasTone = /[^ĂÂÊÔƠƯĐ]/u;
const isCapital = (letter: string) => letter !== letter.toLocaleLowerCase('vi');

/**
 * Text as typed in .VnTime: in pieces, since a capital with a tone, and every word in capitals, needs .VnTimeH, whose small
 * letters are capitals.
 */
export function typeInTcvn3(text: string): { text: string; isCapitals: boolean }[] {
  const pieces = text.match(/[\p{Lu}][\p{Lu}\s.,/-]*(?![\p{Ll}])|[^\p{Lu}]+|\p{Lu}/gu) ?? [];
  return pieces.map((piece) => {
    const needsCapitals = Array.from(piece).some(
      (letter) => isCapital(letter) && toTcvn3.has(letter.toLocaleLowerCase('vi')) && hasTone.test(letter),
    );
    return needsCapitals
      ? { text: encode(piece.toLocaleLowerCase('vi'), toTcvn3), isCapitals: true }
      : { text: encodePlain(piece), isCapitals: false };
  });
}

/** `¡`…`§` are the seven capitals without a tone that .VnTime has. */
function encodePlain(text: string): string {
  return Array.from(text)
    .map((letter) => {
      const place = 'ĂÂÊÔƠƯĐ'.indexOf(letter);
      return place === -1 ? encode(letter, toTcvn3) : String.fromCharCode(0xa1 + place);
    })
    .join('');
}
