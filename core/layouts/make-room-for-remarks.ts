import type { LayoutProfile, StyleName, TextStyle } from './layout-profile.ts';

const narrowLeftMarginMm = 20;
const remarksMarginMm = 45;
const pitchFactor = 1.5;

/** What is set line by line beside each other and must not run over its narrower column. */
const besideEachOther: ReadonlySet<StyleName> = new Set<StyleName>([
  'superior',
  'issuer',
  'issuer-mark',
  'title',
  'motto',
  'number',
  'place-date',
  'recipients-title',
  'recipients',
  'authority',
  'position',
  'signer-name',
]);

const withWiderPitch: ReadonlySet<StyleName> = new Set<StyleName>([
  'body',
  'heading-1',
  'heading-2',
  'heading-3',
  'heading-4',
  'heading-5',
]);

/**
 * The same layout for a draft on which a leader writes by hand: lines half as far apart again, a wide margin at the
 * right. Letterhead and signature narrow with the text, so that each of their lines stays one line.
 */
export function makeRoomForRemarks(layout: LayoutProfile): LayoutProfile {
  const { page, letterhead, signature } = layout;
  const fullMm = page.widthMm - page.marginLeftMm - page.marginRightMm;
  const share = (page.widthMm - narrowLeftMarginMm - remarksMarginMm) / fullMm;
  const restyle = (name: StyleName, style: TextStyle): TextStyle => {
    if (withWiderPitch.has(name)) return { ...style, linePitchPt: style.linePitchPt * pitchFactor };
    return besideEachOther.has(name) ? { ...style, sizePt: roundToHalf(style.sizePt * share) } : style;
  };
  return {
    ...layout,
    page: { ...page, marginLeftMm: narrowLeftMarginMm, marginRightMm: remarksMarginMm },
    // The running mark is longer here, and would meet a number at the top.
    pageNumber: { ...layout.pageNumber, position: 'bottom-center' },
    letterhead: {
      ...letterhead,
      leftWidthMm: letterhead.leftWidthMm * share,
      rightWidthMm: letterhead.rightWidthMm * share,
    },
    signature: {
      ...signature,
      leftWidthMm: signature.leftWidthMm * share,
      rightWidthMm: signature.rightWidthMm * share,
    },
    styles: Object.fromEntries(
      Object.entries(layout.styles).map(([name, style]) => [name, restyle(name as StyleName, style)]),
      // Object.entries forgets that the keys of a record are its own.
    ) as LayoutProfile['styles'],
  };
}

/** Word knows only whole and half points. */
function roundToHalf(sizePt: number): number {
  return Math.floor(sizePt * 2) / 2;
}
