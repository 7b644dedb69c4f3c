import type { LayoutProfile } from '../layout-profile.ts';
import { stateNd30 } from './state-nd30.ts';

/** Veterans' Association: no rule and no sample found; as state documents until its office says otherwise. */
export const veterans: LayoutProfile = {
  ...stateNd30,
  id: 'veterans',
  family: 'veterans',
  name: 'Văn bản của Hội Cựu chiến binh (có Quốc hiệu)',
  from: '2013-01-01',
  to: null,
  source: 'Chưa tìm được quy định; trình bày như NĐ 30/2020/NĐ-CP',
  certainty: 'inferred',
  evidence: {},
};
