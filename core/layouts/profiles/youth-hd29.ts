import { baseStyles } from '../base-styles.ts';
import type { LayoutProfile } from '../layout-profile.ts';
import { partyHd36 } from './party-hd36.ts';

/** The Youth Union: its own title instead of the national one, `***` under the issuer (HD 29-HD/TWĐTN-VP, 2013). */
export const youthHd29: LayoutProfile = {
  ...partyHd36,
  id: 'youth-hd29',
  family: 'youth',
  name: 'Văn bản của Đoàn (HD 29-HD/TWĐTN-VP)',
  from: '2013-10-29',
  to: null,
  source: 'Hướng dẫn 29-HD/TWĐTN-VP ngày 29/10/2013',
  certainty: 'practitioner',
  evidence: {
    body: { source: 'Như văn bản của Đảng', certainty: 'inferred' },
    headings: { source: 'Như văn bản của Đảng', certainty: 'inferred' },
    footnote: { source: 'Như văn bản của Đảng', certainty: 'inferred' },
    table: { source: 'Thói quen của các văn phòng', certainty: 'inferred' },
    stamp: { source: 'Như văn bản của Đảng', certainty: 'inferred' },
    appendix: { source: 'Như văn bản của Đảng', certainty: 'inferred' },
    'running-mark': { source: 'Như văn bản của Đảng', certainty: 'inferred' },
  },
  letterhead: {
    ...partyHd36.letterhead,
    titleLines: [
      { text: 'ĐOÀN TNCS HỒ CHÍ MINH', style: 'title', rule: { lengthShare: 1, thicknessPt: 0.75 } },
    ],
    issuerMark: '***',
    numberPattern: 'Số: {number}-{type}/{symbol}',
    letterNumberPattern: 'Số: {number}-CV/{symbol}',
  },
  signature: {
    ...partyHd36.signature,
    authorityPrefixes: {
      'on-behalf': 'TM.',
      'for-head': 'KT.',
      'by-order': 'TL.',
      'by-authorisation': null,
      acting: 'Q.',
    },
  },
  styles: {
    ...partyHd36.styles,
    position: { ...baseStyles.position, isBold: true },
  },
};
