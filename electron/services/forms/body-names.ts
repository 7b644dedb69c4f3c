import { selectVersion } from '../../../core/rules/records/select-version.ts';
import { dateInVietnam } from '../../../core/rules/values/calendar.ts';
import type { Program } from '../program.ts';
import { readRecords } from '../read-records.ts';
import { requireWorkspace } from '../require-record.ts';

/** The bodies of the house as they are called today, in its order. */
export async function readBodyNames({ store, now }: Program): Promise<{ id: string; name: string }[]> {
  const { organisationIds } = await requireWorkspace(store);
  const { records } = await readRecords(store, 'organisation');
  const today = dateInVietnam(now());
  return organisationIds.flatMap((id) => {
    const organisation = records.find((each) => each.id === id);
    return organisation ? [{ id, name: selectVersion(organisation, today).name }] : [];
  });
}
