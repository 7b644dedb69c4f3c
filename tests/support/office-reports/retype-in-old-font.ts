import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { encode, toVni, typeInTcvn3 } from '../old-fonts.ts';

/** How a file of before Unicode names its fonts. */
export type OldFontHabit = {
  name: string;
  encoding: 'tcvn3' | 'vni';
  /** The font of each run; null where the file leaves it to the program. */
  writeFont: (isCapitals: boolean) => string | null;
  /** Without .VnTimeH nothing tells capitals of TCVN3 from small letters. */
  losesCapitals?: boolean;
};

export const oldFontHabits: readonly OldFontHabit[] = [
  {
    name: '.VnTime, .VnTimeH',
    encoding: 'tcvn3',
    writeFont: (isCapitals) => (isCapitals ? '.VnTimeH' : '.VnTime'),
  },
  {
    name: '.VnArial, .VnArialH, .VnTime',
    encoding: 'tcvn3',
    writeFont: (isCapitals) => (isCapitals ? '.VnArialH' : '.vntime'),
  },
  { name: 'VNI-Times', encoding: 'vni', writeFont: () => 'VNI-Times' },
  { name: 'VNI under the name .VnTime', encoding: 'vni', writeFont: () => '.VnTime' },
  { name: 'VNI under the name Times New Roman', encoding: 'vni', writeFont: () => 'Times New Roman' },
  { name: 'VNI without a name', encoding: 'vni', writeFont: () => null },
  {
    name: 'TCVN3 under the name VNI-Times',
    encoding: 'tcvn3',
    writeFont: () => 'VNI-Times',
    losesCapitals: true,
  },
  { name: 'TCVN3 under the name Arial', encoding: 'tcvn3', writeFont: () => 'Arial', losesCapitals: true },
];

const run = /<w:r><w:rPr>(.*?)<\/w:rPr><w:t xml:space="preserve">(.*?)<\/w:t><\/w:r>/gsu;

/** The same file as somebody typed it who had only that font. */
export function retypeInOldFont(bytes: Uint8Array, { encoding, writeFont }: OldFontHabit): Uint8Array {
  const parts = unzipSync(bytes);
  const retype = (xml: string) =>
    xml.replace(run, (_whole, look: string, text: string) =>
      (encoding === 'vni' ? [{ text: encode(text, toVni), isCapitals: false }] : typeInTcvn3(text))
        .map((piece) => {
          const font = writeFont(piece.isCapitals);
          const named = font === null ? '' : `<w:rFonts w:ascii="${font}" w:hAnsi="${font}"/>`;
          return `<w:r><w:rPr>${named}${look}</w:rPr><w:t xml:space="preserve">${piece.text}</w:t></w:r>`;
        })
        .join(''),
    );
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [
        name,
        /document\.xml$|footnotes\.xml$/.test(name) ? strToU8(retype(strFromU8(part))) : part,
      ]),
    ),
  );
}
