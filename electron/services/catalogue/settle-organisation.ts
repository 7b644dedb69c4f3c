import { organisation as organisationSchema } from '../../../core/model/organisation.ts';
import { ProblemError } from '../../../core/contract/problem.ts';
import { readLayouts } from '../read-layouts.ts';
import type { NounService } from './noun-service.ts';

/** A body prints by a layout that is there; one that it named already may be missing by now. */
export const settleOrganisation: NounService['settle'] = async ({ store }, { before, after }) => {
  const changed = organisationSchema.parse(after);
  const { layouts } = await readLayouts(store);
  const known = new Set([
    ...layouts.map(({ family }) => family),
    ...(before ? organisationSchema.parse(before).versions.map(({ layoutFamily }) => layoutFamily) : []),
  ]);
  const unknown = changed.versions.find(({ layoutFamily }) => !known.has(layoutFamily));
  if (!unknown) return changed;
  throw new ProblemError('refused-record', {
    kind: 'organisation',
    id: changed.id,
    name: unknown.name,
    field: 'layoutFamily',
    sentence: `Không có thể thức “${unknown.layoutFamily}”. Chọn thể thức khác; thể thức riêng tạo ở Cài đặt, Thể thức văn bản.`,
  });
};
