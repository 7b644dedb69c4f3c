import type { LayoutProfile } from '../layout-profile.ts';
import { stampAsState, stateNd30 } from './state-nd30.ts';

/** The trade unions since 14 May 2024: national title, `Số: 933/QĐ-TLĐ`, `TM.` with a point; refers to NĐ 30. */
export const unionQd933: LayoutProfile = {
  ...stateNd30,
  id: 'union-qd933',
  family: 'union',
  name: 'Văn bản của Công đoàn (QĐ 933/QĐ-TLĐ)',
  from: '2024-05-14',
  to: null,
  source: 'Quyết định 933/QĐ-TLĐ ngày 14/5/2024; cỡ chữ theo NĐ 30/2020/NĐ-CP',
  certainty: 'inferred',
  evidence: {
    ...stateNd30.evidence,
    stamp: stampAsState,
    title: { source: 'Quyết định 933/QĐ-TLĐ ngày 14/5/2024', certainty: 'sourced' },
    number: { source: 'Quyết định 933/QĐ-TLĐ ngày 14/5/2024', certainty: 'sourced' },
  },
};

/** The rule before it; nobody here has seen its text: what a union's report of 2011-2024 shows is taken from its successor. */
export const unionQd1013: LayoutProfile = {
  ...unionQd933,
  id: 'union-qd1013',
  name: 'Văn bản của Công đoàn (QĐ 1013/QĐ-TLĐ, 2011)',
  from: '2011-08-19',
  to: '2024-05-13',
  source: 'Quyết định 1013/QĐ-TLĐ ngày 19/8/2011, trình bày như QĐ 933/QĐ-TLĐ',
  evidence: { ...stateNd30.evidence, stamp: stampAsState },
};
