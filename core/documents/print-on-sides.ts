import type { PrintDocument } from './print-document.ts';

/** The document for one or both sides of the paper; undefined: as its layout has it. */
export function printOnSides(document: PrintDocument, isTwoSided: boolean | undefined): PrintDocument {
  if (isTwoSided === undefined) return document;
  const { layout } = document;
  return { ...document, layout: { ...layout, page: { ...layout.page, isTwoSided } } };
}
