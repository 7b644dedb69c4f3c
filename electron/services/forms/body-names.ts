import type { FormBody } from '../../../core/rules/forms/match-body.ts';
import { selectVersion } from '../../../core/rules/records/select-version.ts';
import { dateInVietnam } from '../../../core/rules/values/calendar.ts';
import type { Program } from '../program.ts';
import { readRecords } from '../read-records.ts';
import { requireWorkspace } from '../require-record.ts';

/** The bodies of the house as they are called today, in its order. */
export async function readBodyNames({ store, now }: Program): Promise<FormBody[]> {
  const { organisationIds } = await requireWorkspace(store);
  const { records } = await readRecords(store, 'organisation');
  const today = dateInVietnam(now());
  return organisationIds.flatMap((id) => {
    const organisation = records.find((each) => each.id === id);
    if (!organisation) return [];
    const { name, shortName } = selectVersion(organisation, today);
    return [{ id, name, shortName, kind: organisation.kind }];
  });
}
