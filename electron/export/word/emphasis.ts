import type { TextStyle } from '../../../core/layouts/layout-profile.ts';

/** Bold and italic of a piece where they differ from its style; a piece that says nothing follows the style. */
export function differingEmphasis(
  piece: { isBold?: boolean | undefined; isItalic?: boolean | undefined },
  style: TextStyle,
): { bold?: boolean; italics?: boolean } {
  const isBold = piece.isBold ?? style.isBold;
  const isItalic = piece.isItalic ?? style.isItalic;
  return {
    ...(isBold === style.isBold ? {} : { bold: isBold }),
    ...(isItalic === style.isItalic ? {} : { italics: isItalic }),
  };
}
