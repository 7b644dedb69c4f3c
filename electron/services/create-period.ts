import type { Args } from '../../core/contract/contract.ts';
import { ProblemError } from '../../core/contract/problem.ts';
import type { Organisation } from '../../core/model/organisation.ts';
import { periodNaming, type Period } from '../../core/model/period.ts';
import { suggestOutlines } from '../../core/rules/outlines/choose-outline.ts';
import { identifyPeriod } from '../../core/rules/periods/identify-period.ts';
import { findReceiver, listReporters } from '../../core/rules/organisations/house-on-date.ts';
import { isStandingFrom } from '../../core/rules/organisations/standing.ts';
import { locateIssue } from '../../core/rules/records/locate-issue.ts';
import { namePeriod } from '../../core/rules/periods/name-period.ts';
import { planPeriod } from '../../core/rules/periods/plan-period.ts';
import { formatDateShort } from '../../core/rules/values/format-date.ts';
import type { Program } from './program.ts';
import { readOrganisations } from './read-organisations.ts';
import { readRecords } from './read-records.ts';
import { requireWorkspace } from './require-record.ts';

/**
 * Opens a period with the usual dates, an outline for each kind of body, and as those that are expected to report the
 * bodies that the house has on the last day of the period's data; to the office that gathers reports on that day. From
 * then on the list of bodies only changes by an act of its own.
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
  const plan = planPeriod(args.kind, args.year, args.ordinal);
  const organisations = await readOrganisations(store);
  const reporters = listReporters(workspace, plan.dataTo, organisations);
  const receiver = findReceiver(workspace, plan.dataTo, organisations);
  if (reporters.length === 0 && !(receiver && isStandingFrom(receiver, plan.dataTo)))
    throw new ProblemError('nobody-expected', { from: formatDateShort(plan.dataTo) });
  const house = [...reporters, ...(receiver ? [receiver] : [])];
  const period: Period = {
    id: periodId,
    ...args,
    title: args.title.trim(),
    ...plan,
    cutOff: null,
    meetingDate: null,
    receiverId: receiver?.id ?? workspace.officeId,
    expectedOrganisationIds: reporters.map(({ id }) => id),
    ...(await suggestOwnOutlines(program, args.kind, house)),
    openedAt: now(),
    isPractice: workspace.isPractice,
  };
  await store.save({ kind: 'period', id: periodId }, period, 0);
  return period;
}

async function suggestOwnOutlines(
  { store }: Program,
  periodKind: Period['kind'],
  house: readonly Organisation[],
): Promise<Pick<Period, 'outlineIds' | 'outlineChoices'>> {
  const [outlines, periods] = await Promise.all([
    readRecords(store, 'outline'),
    readRecords(store, 'period'),
  ]);
  const kinds = house.map(({ kind }) => kind);
  const [last = null] = periods.records
    .filter(({ kind }) => kind === periodKind)
    .toSorted((one, other) => other.dataTo.localeCompare(one.dataTo));
  const suggested = suggestOutlines(periodKind, kinds, outlines.records, last);
  // Bodies that cannot be read now still find an outline when they can.
  return suggested.outlineIds.length > 0 ? suggested : { outlineIds: outlines.records.map(({ id }) => id) };
}
