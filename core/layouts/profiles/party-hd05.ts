import type { LayoutEvidence, LayoutProfile } from '../layout-profile.ts';
import { partyHd36 } from './party-hd36.ts';

const applied: LayoutEvidence = {
  source: 'Hướng dẫn 05-HD/VPTW, theo cách năm văn phòng và trường áp dụng',
  certainty: 'practitioner',
};

/** Those who apply HD 05 say nothing of it: kept as the rule before it had it. */
const carriedOver: LayoutEvidence = {
  source: 'Theo Hướng dẫn 36-HD/VPTW trước đó; chưa thấy Hướng dẫn 05-HD/VPTW nói khác',
  certainty: 'inferred',
};

/**
 * Party documents since HD 05-HD/VPTW (QĐ 399-QĐ/TW). Known only through those who apply it: margins, sizes and the
 * signature block as before; they differ on line spacing (18, 19 or 20 pt), which an office sets for itself. Its date
 * is told as 27 May 2026 by two and as 12 January 2026 by one: an office may set it.
 */
export const partyHd05: LayoutProfile = {
  ...partyHd36,
  id: 'party-hd05',
  name: 'Văn bản của Đảng (HD 05-HD/VPTW)',
  from: '2026-05-27',
  to: null,
  source: 'Hướng dẫn 05-HD/VPTW ngày 27/5/2026 (Quy định 399-QĐ/TW ngày 09/01/2026)',
  certainty: 'practitioner',
  evidence: {
    ...partyHd36.evidence,
    page: applied,
    'page-number': applied,
    body: applied,
    headings: applied,
    stamp: carriedOver,
    'running-mark': carriedOver,
    signature: applied,
    recipients: applied,
  },
};
