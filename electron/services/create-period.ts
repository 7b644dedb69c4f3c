import type { Args } from '../../core/contract/contract.ts';
import { ProblemError } from '../../core/contract/problem.ts';
import { periodNaming, type Period } from '../../core/model/period.ts';
import type { Workspace } from '../../core/model/workspace.ts';
import { suggestOutlines } from '../../core/rules/outlines/choose-outline.ts';
import { identifyPeriod } from '../../core/rules/periods/identify-period.ts';
import { locateIssue } from '../../core/rules/records/locate-issue.ts';
import { namePeriod } from '../../core/rules/periods/name-period.ts';
import { planPeriod } from '../../core/rules/periods/plan-period.ts';
import type { Program } from './program.ts';
import { readRecords } from './read-records.ts';
import { requireWorkspace } from './require-record.ts';

/**
 * Opens a period with the usual dates, an outline for each kind of body, and the bodies of the workspace as those that are
 * expected to report. From then on the list of bodies only changes by an act of its own.
 */
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
  const expectedOrganisationIds = workspace.organisationIds.filter((id) => id !== workspace.officeId);
  const period: Period = {
    id: periodId,
    ...args,
    title: args.title.trim(),
    ...planPeriod(args.kind, args.year, args.ordinal),
    cutOff: null,
    meetingDate: null,
    receiverId: workspace.officeId,
    expectedOrganisationIds,
    ...(await suggestOwnOutlines(program, args.kind, workspace)),
    openedAt: now(),
    isPractice: workspace.isPractice,
  };
  await store.save({ kind: 'period', id: periodId }, period, 0);
  return period;
}

async function suggestOwnOutlines(
  { store }: Program,
  periodKind: Period['kind'],
  { organisationIds }: Workspace,
): Promise<Pick<Period, 'outlineIds' | 'outlineChoices'>> {
  const [outlines, organisations, periods] = await Promise.all([
    readRecords(store, 'outline'),
    readRecords(store, 'organisation'),
    readRecords(store, 'period'),
  ]);
  const kinds = organisations.records
    .filter(({ id }) => organisationIds.includes(id))
    .map(({ kind }) => kind);
  const [last = null] = periods.records
    .filter(({ kind }) => kind === periodKind)
    .toSorted((one, other) => other.dataTo.localeCompare(one.dataTo));
  const suggested = suggestOutlines(periodKind, kinds, outlines.records, last);
  // Bodies that cannot be read now still find an outline when they can.
  return suggested.outlineIds.length > 0 ? suggested : { outlineIds: outlines.records.map(({ id }) => id) };
}
