import type { LayoutProfile } from '../layout-profile.ts';
import { stampAsState, stateNd30 } from './state-nd30.ts';

/** Women's Union, from one sample (2015): national title, `Số: 162/HD-BTV`; the rest as state documents. */
export const women: LayoutProfile = {
  ...stateNd30,
  id: 'women',
  family: 'women',
  name: 'Văn bản của Hội LHPN (có Quốc hiệu)',
  from: '2015-01-01',
  to: null,
  source: 'Hướng dẫn 162/HD-BTV của Hội LHPN quận Hà Đông năm 2015; NĐ 30/2020/NĐ-CP',
  certainty: 'inferred',
  evidence: {
    ...stateNd30.evidence,
    stamp: stampAsState,
    title: { source: 'Hướng dẫn 162/HD-BTV năm 2015', certainty: 'practitioner' },
    number: { source: 'Hướng dẫn 162/HD-BTV năm 2015', certainty: 'practitioner' },
  },
};
