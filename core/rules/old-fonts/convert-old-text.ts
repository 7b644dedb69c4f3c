import { decodeTcvn3 } from './decode-tcvn3.ts';
import { decodeVni } from './decode-vni.ts';
import { recogniseEncoding, type OldEncoding } from './recognise-encoding.ts';

/** Text of an old encoding in Unicode, NFC. */
export function decodeOldText(
  text: string,
  encoding: OldEncoding,
  options: { isCapitals?: boolean } = {},
): string {
  return (encoding === 'vni' ? decodeVni(text) : decodeTcvn3(text, options)).normalize('NFC');
}

/** Plain text, as from the clipboard, in Unicode when its letters tell an old encoding; null when there is nothing to convert. */
export function convertOldText(text: string): { text: string; encoding: OldEncoding } | null {
  const encoding = recogniseEncoding(text);
  return encoding === null ? null : { text: decodeOldText(text, encoding), encoding };
}

/** The old encoding that a font's name tells: `.VnTime`, `.VnTimeH` (capitals), `VNI-Times`; null for other fonts. */
export function encodingOfFont(font: string): { encoding: OldEncoding; isCapitals: boolean } | null {
  const name = font.trim();
  if (/^\.vn/i.test(name)) return { encoding: 'tcvn3', isCapitals: /^\.vn.*h$/i.test(name) };
  return /^vni[- ]/i.test(name) ? { encoding: 'vni', isCapitals: false } : null;
}
