import type { Args } from '../../core/contract/contract.ts';
import { ProblemError } from '../../core/contract/problem.ts';
import { periodNaming, type Period } from '../../core/model/period.ts';
import { identifyPeriod } from '../../core/rules/periods/identify-period.ts';
import { locateIssue } from '../../core/rules/records/locate-issue.ts';
import { namePeriod } from '../../core/rules/periods/name-period.ts';
import { planPeriod } from '../../core/rules/periods/plan-period.ts';
import type { Program } from './program.ts';
import { readRecords } from './read-records.ts';
import { requireWorkspace } from './require-record.ts';

/** Opens a period with the usual dates; every body of the workspace is expected to report. */
export async function createPeriod(program: Program, args: Args<'period:create'>): Promise<Period> {
  const { store, now } = program;
  const workspace = await requireWorkspace(store);
  const naming = periodNaming.safeParse(args);
  if (!naming.success) {
    throw new ProblemError('invalid-record', { kind: 'period', ...locateIssue(naming.error) });
  }
  const periodId = identifyPeriod(args);
  const earlier = await store.read({ kind: 'period', id: periodId });
  if (earlier) throw new ProblemError('already-exists', { period: namePeriod(earlier.content) });
  const { records: outlines } = await readRecords(store, 'outline');
  const period: Period = {
    id: periodId,
    ...args,
    title: args.title.trim(),
    ...planPeriod(args.kind, args.year, args.ordinal),
    cutOff: null,
    meetingDate: null,
    receiverId: workspace.officeId,
    expectedOrganisationIds: workspace.organisationIds.filter((id) => id !== workspace.officeId),
    outlineIds: outlines.map(({ id }) => id),
    openedAt: now(),
    isPractice: workspace.isPractice,
  };
  await store.save({ kind: 'period', id: periodId }, period, 0);
  return period;
}
