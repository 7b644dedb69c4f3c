import { baseStyles } from './base-styles.ts';
import type { LayoutProfile } from './layout-profile.ts';
import { partyHd36 } from './party-hd36.ts';

const size13 = { sizePt: 13, linePitchPt: 17 };

/**
 * The national title at the top right, as the Fatherland Front (HD 91/HD-MTTW-BTT) and the unions use it; sizes of
 * NĐ 30/2020/NĐ-CP, Annex I.
 */
export const nationalTitle: LayoutProfile = {
  ...partyHd36,
  id: 'national-title',
  name: 'Văn bản có Quốc hiệu (MTTQ, đoàn thể)',
  from: '2013-04-08',
  to: null,
  source: 'Hướng dẫn 91/HD-MTTW-BTT ngày 08/4/2013; NĐ 30/2020/NĐ-CP, Phụ lục I',
  certainty: 'inferred',
  letterhead: {
    leftWidthMm: 70,
    rightWidthMm: 95,
    titleLines: [
      { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', style: 'title', rule: null },
      { text: 'Độc lập - Tự do - Hạnh phúc', style: 'motto', rule: { lengthShare: 1, thicknessPt: 0.75 } },
    ],
    issuerRule: { lengthShare: 0.4, thicknessPt: 0.75 },
    issuerMark: null,
    numberPattern: 'Số: {number}/{type}-{symbol}',
    blankNumber: '     ',
    isNumberPadded: true,
  },
  abstract: { mark: null, rule: { lengthShare: 0.4, thicknessPt: 0.75 } },
  signature: {
    ...partyHd36.signature,
    authorityPrefixes: { 'on-behalf': 'TM.', 'for-head': 'KT.', 'by-order': 'TL.', acting: 'Q.' },
  },
  styles: {
    ...baseStyles,
    superior: { ...baseStyles.superior, ...size13 },
    issuer: { ...baseStyles.issuer, ...size13 },
    title: { ...baseStyles.title, ...size13, sizePt: 12.5 },
    motto: { ...baseStyles.motto, linePitchPt: 17 },
    abstract: { ...baseStyles.abstract, spaceAfterPt: 14 },
    number: { ...baseStyles.number, ...size13, spaceBeforePt: 6 },
    'place-date': { ...baseStyles['place-date'], ...size13, sizePt: 13.5, spaceBeforePt: 6 },
    position: { ...baseStyles.position, isBold: true },
    'recipients-title': { ...baseStyles['recipients-title'], sizePt: 12, isBold: true, isItalic: true },
    recipients: { ...baseStyles.recipients, sizePt: 11, linePitchPt: 14 },
  },
};
