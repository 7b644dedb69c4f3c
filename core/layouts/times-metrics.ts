import { timesWidths } from './times-widths.ts';

type Face = keyof typeof timesWidths;

const unitsPerEm = 2048;
/** Half an em, about an average capital, for a character that the table does not have. */
const fallbackWidth = 1024;

const zeroWidth = /[\p{Mn}\u200B-\u200D\u2060\uFEFF]/u;

function widthsByCharacter(face: Face): ReadonlyMap<string, number> {
  return new Map(
    timesWidths[face].flatMap(([width, signs]) => [...signs].map((sign) => [sign, width] as const)),
  );
}

const widths: Record<Face, ReadonlyMap<string, number>> = {
  regular: widthsByCharacter('regular'),
  bold: widthsByCharacter('bold'),
  italic: widthsByCharacter('italic'),
  boldItalic: widthsByCharacter('boldItalic'),
};

function chooseFace(isBold: boolean, isItalic: boolean): Face {
  if (isBold) return isItalic ? 'boldItalic' : 'bold';
  return isItalic ? 'italic' : 'regular';
}

/** Width in points of one line of NFC text set in Times New Roman, without kerning, as Word sets it. */
export function measureTextPt(
  text: string,
  { sizePt, isBold, isItalic }: { sizePt: number; isBold: boolean; isItalic: boolean },
): number {
  const table = widths[chooseFace(isBold, isItalic)];
  let units = 0;
  for (const character of text) {
    units += table.get(character) ?? (zeroWidth.test(character) ? 0 : fallbackWidth);
  }
  return (units / unitsPerEm) * sizePt;
}
