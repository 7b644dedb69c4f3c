import type { SearchTarget } from '../../core/rules/search/search-text.ts';
import { call } from '../api/client.ts';

/** A petition of a report that stands in the register is opened there; else, and when that cannot be asked, in its report. */
export async function settleFound(target: SearchTarget): Promise<SearchTarget> {
  if (target.kind !== 'report' || target.place.kind !== 'field') return target;
  const petitionId = /^petition:([^:]+):/.exec(target.place.place)?.[1];
  if (petitionId === undefined) return target;
  const { periodId, organisationId } = target;
  const found = await call('petitions:find-line', { periodId, organisationId, petitionId }).catch(() => null);
  return found?.id ? { kind: 'petition', periodId, organisationId, id: found.id } : target;
}
