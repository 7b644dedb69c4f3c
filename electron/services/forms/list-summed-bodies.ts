import type { SummedBody } from '../../../core/documents/form-cells.ts';
import type { FormCell } from '../../../core/model/form.ts';
import type { Period } from '../../../core/model/period.ts';
import { selectVersion } from '../../../core/rules/records/select-version.ts';
import type { Program } from '../program.ts';
import { readRecords } from '../read-records.ts';

/**
 * Over whose reports the sums of a form go: the bodies that the period expects or that have reported, but for the office that
 * gathers them, whose own report would count everything twice. Empty when no cell is a sum.
 */
export async function listSummedBodies(
  { store }: Program,
  period: Period,
  cells: readonly FormCell[],
): Promise<SummedBody[]> {
  if (!cells.some(({ source }) => source.kind === 'figure' && source.isSum)) return [];
  const ids = new Set([...period.expectedOrganisationIds, ...(await store.listReporters(period.id))]);
  if (period.receiverId !== null) ids.delete(period.receiverId);
  const { records } = await readRecords(store, 'organisation');
  const organisations = new Map(records.map((each) => [each.id, each]));
  return [...ids].map((id) => {
    const organisation = organisations.get(id);
    return {
      id,
      name: organisation ? selectVersion(organisation, period.dataTo).shortName : id,
      kind: organisation?.kind ?? '',
    };
  });
}
