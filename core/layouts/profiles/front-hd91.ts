import type { LayoutProfile } from '../layout-profile.ts';
import { stampAsState, stateNd30 } from './state-nd30.ts';

/** The Fatherland Front at all levels: national title, symbols with strokes (`91/HD-MTTW-BTT`), `TM. BAN THƯỜNG TRỰC`. */
export const frontHd91: LayoutProfile = {
  ...stateNd30,
  id: 'front-hd91',
  family: 'front',
  name: 'Văn bản của MTTQ (HD 91/HD-MTTW-BTT)',
  from: '2013-04-08',
  to: null,
  source: 'Hướng dẫn 91/HD-MTTW-BTT ngày 08/4/2013; cỡ chữ theo NĐ 30/2020/NĐ-CP',
  certainty: 'inferred',
  // As `1018/CV-MTTW-BTT`.
  letterhead: { ...stateNd30.letterhead, letterNumberPattern: 'Số: {number}/CV-{symbol}' },
  evidence: {
    ...stateNd30.evidence,
    stamp: stampAsState,
    title: { source: 'Hướng dẫn 91/HD-MTTW-BTT ngày 08/4/2013', certainty: 'sourced' },
    number: { source: 'Ký hiệu các văn bản 91/HD-MTTW-BTT, 1018/CV-MTTW-BTT', certainty: 'sourced' },
  },
};
