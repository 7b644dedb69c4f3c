import { baseStyles } from '../base-styles.ts';
import type { LayoutEvidence, LayoutProfile } from '../layout-profile.ts';

/** The rows of the sample table that no public reprint shows; offices that apply the rule agree on them. */
const applied: LayoutEvidence = {
  source: 'Hướng dẫn 36-HD/VPTW, theo cách các văn phòng cấp uỷ áp dụng',
  certainty: 'practitioner',
};

const rule = { lengthShare: 1, thicknessPt: 0.75 };

/** Party documents, HD 36-HD/VPTW of 3 April 2018 (points 1.1-1.13, as quoted by offices that apply it). */
export const partyHd36: LayoutProfile = {
  id: 'party-hd36',
  family: 'party',
  name: 'Văn bản của Đảng (HD 36-HD/VPTW)',
  from: '2018-04-03',
  to: '2026-05-26',
  source: 'Hướng dẫn 36-HD/VPTW ngày 03/4/2018',
  certainty: 'sourced',
  evidence: {
    page: applied,
    'page-number': applied,
    body: applied,
    headings: applied,
    signature: applied,
    recipients: applied,
    addressees: applied,
    footnote: { source: 'Mẫu báo cáo của các văn phòng cấp uỷ', certainty: 'inferred' },
    table: { source: 'Thói quen của các văn phòng', certainty: 'inferred' },
    stamp: {
      source: 'Chỗ đặt: Hướng dẫn 36-HD/VPTW, sơ đồ bố trí, ô 10a, 10b; cỡ chữ và cỡ khung: suy ra',
      certainty: 'inferred',
    },
    appendix: { source: 'Báo cáo quý III/2025 của một đảng uỷ (bốn phụ lục)', certainty: 'practitioner' },
    'running-mark': { source: 'Hướng dẫn 36-HD/VPTW, sơ đồ bố trí, ô 11b', certainty: 'sourced' },
  },
  page: {
    widthMm: 210,
    heightMm: 297,
    marginTopMm: 20,
    marginBottomMm: 20,
    marginLeftMm: 30,
    marginRightMm: 15,
    isTwoSided: false,
  },
  pageNumber: { position: 'top-center', edgeDistanceMm: 10, isShownOnFirstPage: false },
  letterhead: {
    leftWidthMm: 75,
    rightWidthMm: 90,
    titleLines: [{ text: 'ĐẢNG CỘNG SẢN VIỆT NAM', style: 'title', rule }],
    issuerRule: null,
    issuerMark: '*',
    numberPattern: 'Số {number}-{type}/{symbol}',
    letterNumberPattern: 'Số {number}-CV/{symbol}',
    blankNumber: '     ',
    isNumberPadded: true,
    stamp: {
      heightMm: 8,
      thicknessPt: 1,
      widthsMm: {
        secret: 20,
        'top-secret': 32,
        'absolute-secret': 42,
        urgent: 22,
        'very-urgent': 44,
        express: 32,
      },
    },
  },
  abstract: { mark: '-----', rule: null },
  headingMarks: { level1Suffix: '.', isLevel1Capitals: true },
  footnote: { ruleWidthMm: 50, ruleThicknessPt: 0.5 },
  signature: {
    leftWidthMm: 80,
    rightWidthMm: 85,
    freeLines: 5,
    authorityPrefixes: {
      'on-behalf': 'T/M',
      'for-head': 'K/T',
      'by-order': 'T/L',
      'by-authorisation': null,
      acting: 'Q.',
    },
    recipientsTitle: 'Nơi nhận:',
  },
  styles: {
    ...baseStyles,
    title: { ...baseStyles.title, sizePt: 15 },
    'document-type': { ...baseStyles['document-type'], sizePt: 16 },
    'recipients-title': { ...baseStyles['recipients-title'], isUnderlined: true },
  },
};
