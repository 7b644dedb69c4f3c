import { baseStyles } from '../base-styles.ts';
import type { LayoutEvidence, LayoutProfile } from '../layout-profile.ts';
import { partyHd36 } from './party-hd36.ts';

/** For bodies that are no state offices and follow NĐ 30. */
export const stampAsState: LayoutEvidence = { source: 'Như Nghị định 30/2020/NĐ-CP', certainty: 'inferred' };

const size13 = { sizePt: 13, linePitchPt: 17 };

/** State documents, NĐ 30/2020/NĐ-CP of 5 March 2020, Annex I; where it leaves a range, the value offices use most. */
export const stateNd30: LayoutProfile = {
  ...partyHd36,
  id: 'state-nd30',
  family: 'state',
  name: 'Văn bản hành chính (NĐ 30/2020/NĐ-CP)',
  from: '2020-03-05',
  to: null,
  source: 'Nghị định 30/2020/NĐ-CP ngày 05/3/2020, Phụ lục I',
  certainty: 'sourced',
  evidence: {
    footnote: { source: 'Thói quen của các văn phòng', certainty: 'inferred' },
    table: { source: 'Thói quen của các văn phòng', certainty: 'inferred' },
    stamp: {
      source: 'NĐ 30/2020/NĐ-CP, Phụ lục I, ô 10a, 10b; cỡ khung: như khuôn dấu mà các cơ quan vẫn dùng',
      certainty: 'practitioner',
    },
    'running-mark': { source: 'Thói quen của các văn phòng', certainty: 'inferred' },
  },
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
    letterNumberPattern: 'Số: {number}/{symbol}',
    blankNumber: '     ',
    isNumberPadded: true,
    stamp: {
      heightMm: 8,
      thicknessPt: 1,
      widthsMm: {
        secret: 20,
        'top-secret': 30,
        'absolute-secret': 40,
        urgent: 20,
        'very-urgent': 40,
        express: 30,
      },
    },
  },
  abstract: { mark: null, rule: { lengthShare: 0.4, thicknessPt: 0.75 } },
  signature: {
    ...partyHd36.signature,
    authorityPrefixes: {
      'on-behalf': 'TM.',
      'for-head': 'KT.',
      'by-order': 'TL.',
      'by-authorisation': 'TUQ.',
      acting: 'Q.',
    },
  },
  styles: {
    ...baseStyles,
    superior: { ...baseStyles.superior, ...size13 },
    issuer: { ...baseStyles.issuer, ...size13 },
    title: { ...baseStyles.title, ...size13, sizePt: 12.5 },
    motto: { ...baseStyles.motto, linePitchPt: 17 },
    abstract: { ...baseStyles.abstract, spaceAfterPt: 14 },
    subject: { ...baseStyles.subject, isItalic: false },
    number: { ...baseStyles.number, ...size13, spaceBeforePt: 6 },
    'place-date': { ...baseStyles['place-date'], ...size13, sizePt: 13.5, spaceBeforePt: 6 },
    stamp: { ...baseStyles.stamp, ...size13 },
    position: { ...baseStyles.position, isBold: true },
    'recipients-title': { ...baseStyles['recipients-title'], sizePt: 12, isBold: true, isItalic: true },
    recipients: { ...baseStyles.recipients, sizePt: 11, linePitchPt: 14 },
  },
};
