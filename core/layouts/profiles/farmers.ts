import type { LayoutProfile } from '../layout-profile.ts';
import { partyHd36 } from './party-hd36.ts';
import { stampAsState, stateNd30 } from './state-nd30.ts';

/**
 * Farmers' Union as its central office wrote in 2019: national title at the right, `*` under the issuer, symbol with a
 * hyphen (`Số 1126-CV/HNDTW`), "Nơi nhận" underlined.
 */
export const farmersNational: LayoutProfile = {
  ...stateNd30,
  id: 'farmers-national',
  family: 'farmers',
  name: 'Văn bản của Hội Nông dân, có Quốc hiệu (mẫu 2019)',
  from: '2019-01-01',
  to: null,
  source: 'Công văn 1126-CV/HNDTW ngày 12/11/2019',
  certainty: 'inferred',
  evidence: {
    ...stateNd30.evidence,
    stamp: stampAsState,
    title: { source: 'Công văn 1126-CV/HNDTW ngày 12/11/2019', certainty: 'sourced' },
    number: { source: 'Công văn 1126-CV/HNDTW ngày 12/11/2019', certainty: 'sourced' },
    recipients: {
      source: 'Quy định thể thức của Hội Nông dân (trích đăng, không ngày)',
      certainty: 'practitioner',
    },
  },
  letterhead: {
    ...stateNd30.letterhead,
    issuerRule: null,
    issuerMark: '*',
    numberPattern: 'Số {number}-{type}/{symbol}',
    letterNumberPattern: 'Số {number}-CV/{symbol}',
  },
  signature: { ...stateNd30.signature, authorityPrefixes: partyHd36.signature.authorityPrefixes },
  styles: {
    ...stateNd30.styles,
    'recipients-title': partyHd36.styles['recipients-title'],
    recipients: partyHd36.styles.recipients,
  },
};

/** The older samples (2014-2015): no title at the right at all, only the place and date. */
export const farmersPlain: LayoutProfile = {
  ...partyHd36,
  id: 'farmers-plain',
  family: 'farmers-plain',
  name: 'Văn bản của Hội Nông dân, không Quốc hiệu (mẫu 2014)',
  from: '2014-01-01',
  to: null,
  source: 'Công văn 664-CV/HNDTW năm 2014; Hướng dẫn 09-HD/HNDT ngày 12/3/2015',
  certainty: 'inferred',
  evidence: {
    ...partyHd36.evidence,
    title: { source: 'Hướng dẫn 09-HD/HNDT ngày 12/3/2015 (bản chép trên mạng)', certainty: 'practitioner' },
    number: { source: 'Hướng dẫn 09-HD/HNDT ngày 12/3/2015 (bản chép trên mạng)', certainty: 'practitioner' },
    recipients: {
      source: 'Quy định thể thức của Hội Nông dân (trích đăng, không ngày)',
      certainty: 'practitioner',
    },
  },
  letterhead: { ...partyHd36.letterhead, titleLines: [] },
};
