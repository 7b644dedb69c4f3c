import type { StyleName, TextStyle } from './layout-profile.ts';

const plain: TextStyle = {
  sizePt: 14,
  isBold: false,
  isItalic: false,
  isUnderlined: false,
  align: 'center',
  linePitchPt: 18,
  spaceBeforePt: 0,
  spaceAfterPt: 0,
  firstLineIndentMm: 0,
  keepWithNext: false,
};

const body: TextStyle = { ...plain, align: 'justify', spaceAfterPt: 6, firstLineIndentMm: 10 };
const heading: TextStyle = { ...body, isBold: true, keepWithNext: true };

/** What every official layout has in common (body 14 pt, pitch exactly 18 pt, 6 pt after, 10 mm indent). */
export const baseStyles: Record<StyleName, TextStyle> = {
  superior: plain,
  issuer: { ...plain, isBold: true },
  'issuer-mark': plain,
  title: { ...plain, isBold: true },
  motto: { ...plain, isBold: true },
  number: plain,
  'place-date': { ...plain, isItalic: true },
  stamp: { ...plain, isBold: true, spaceBeforePt: 6 },
  'document-type': { ...plain, isBold: true, linePitchPt: 20, spaceBeforePt: 18, keepWithNext: true },
  abstract: { ...plain, isBold: true, keepWithNext: true },
  'abstract-mark': { ...plain, spaceAfterPt: 12, keepWithNext: true },
  subject: { ...plain, sizePt: 12, isItalic: true, linePitchPt: 15, spaceBeforePt: 3 },
  salutation: plain,
  addressees: { ...plain, align: 'left' },
  body,
  'heading-1': heading,
  'heading-2': heading,
  'heading-3': { ...heading, isItalic: true },
  'heading-4': body,
  'heading-5': body,
  'table-head': { ...plain, sizePt: 13, isBold: true, linePitchPt: 16 },
  'table-text': { ...plain, sizePt: 13, align: 'left', linePitchPt: 16 },
  'table-number': { ...plain, sizePt: 13, align: 'right', linePitchPt: 16 },
  footnote: { ...plain, sizePt: 11, align: 'justify', linePitchPt: 13 },
  authority: { ...plain, isBold: true, keepWithNext: true },
  position: { ...plain, keepWithNext: true },
  'signer-name': { ...plain, isBold: true },
  'recipients-title': { ...plain, align: 'left' },
  recipients: { ...plain, sizePt: 12, align: 'left', linePitchPt: 15 },
  'page-number': plain,
  'appendix-title': { ...plain, isBold: true, keepWithNext: true },
  'appendix-reference': { ...plain, isItalic: true, spaceAfterPt: 12, keepWithNext: true },
  'running-mark': { ...plain, sizePt: 11, isBold: true, align: 'right', linePitchPt: 13 },
};
