import { ProblemError } from '../../../core/contract/problem.ts';
import type { OfficeTableInput } from '../../../core/documents/office-table.ts';
import type { Period } from '../../../core/model/period.ts';
import { dayOfMeeting } from '../../../core/rules/meeting/begin-meeting.ts';
import { namePeriod } from '../../../core/rules/periods/name-period.ts';
import type { Program } from '../program.ts';
import { readLook } from '../read-layouts.ts';
import { requireOrganisation } from '../require-record.ts';

/** Under which name and look the office writes its tables; the period must name the office. */
export async function readOfficeLook({ store }: Program, period: Period): Promise<OfficeTableInput> {
  if (period.receiverId === null) throw new ProblemError('no-receiver', { period: namePeriod(period) });
  const date = dayOfMeeting(period);
  const office = await requireOrganisation(store, period.receiverId);
  const { organisation, layout } = await readLook(store, office, date);
  return { organisation, layout, period, date };
}
