// TCVN 5712:1993 (VN3) as the .Vn… fonts have it, sixteen codes a line; a space marks a code without a letter.
const letters =
  'ĂÂÊÔƠƯĐăâêôơưđ ' + // A1
  '     àảãáạ ằẳẵắ ' + // B0
  '      ặầẩẫấậè ẻẽ' + // C0
  'éẹềểễếệìỉ   ĩíịò' + // D0
  ' ỏõóọồổỗốộờởỡớợù' + // E0
  ' ủũúụừửữứựỳỷỹýỵ'; // F0

const firstCode = 0xa1;

/**
 * Text typed in a .Vn… font (TCVN3, also called ABC) in Unicode. The fonts have no capitals with tones: those of a text in
 * capitals come from fonts whose name ends with H, which show every letter as a capital.
 */
export function decodeTcvn3(text: string, { isCapitals = false }: { isCapitals?: boolean } = {}): string {
  const decoded = text.replace(/[\u00A1-\u00FE]/g, (sign) => readLetter(sign) ?? sign);
  return isCapitals ? decoded.toLocaleUpperCase('vi') : decoded;
}

/** Whether the fonts have a letter for each code of a word. */
export function isTcvn3(word: string): boolean {
  return !Array.from(word).some((sign) => sign >= '\u00A1' && readLetter(sign) === null);
}

function readLetter(sign: string): string | null {
  const letter = letters.charAt(sign.charCodeAt(0) - firstCode);
  return letter === ' ' || letter === '' ? null : letter;
}
