import { ProblemError } from '../../core/contract/problem.ts';
import type { EarlierReport } from '../../core/contract/views.ts';
import { namePeriod, namePeriodAsTitle } from '../../core/rules/periods/name-period.ts';
import type { Program, ReportName } from './program.ts';
import { readRecords } from './read-records.ts';
import { requirePeriod } from './require-record.ts';

/** The periods before this one for which the body has a report, the newest first. */
export async function listEarlierReports(
  { store }: Program,
  { periodId, organisationId }: ReportName,
): Promise<{ periodId: string; periodName: string }[]> {
  const period = await requirePeriod(store, periodId);
  const { records } = await readRecords(store, 'period');
  const earlier = records
    .filter((each) => each.id !== periodId && each.dataTo < period.dataTo)
    .sort((a, b) => b.dataTo.localeCompare(a.dataTo) || b.dataFrom.localeCompare(a.dataFrom));
  const reporters = await Promise.all(earlier.map((each) => store.listReporters(each.id)));
  return earlier
    .filter((_period, index) => reporters[index]?.includes(organisationId))
    .map((each) => ({ periodId: each.id, periodName: namePeriodAsTitle(each) }));
}

/** The body's report of one of those periods, to be looked at and copied from. */
export async function readEarlierReport(
  { store }: Program,
  { periodId, organisationId }: ReportName,
): Promise<EarlierReport> {
  const period = await requirePeriod(store, periodId);
  const stored = await store.read({ kind: 'report', periodId, organisationId, revision: 0 });
  if (!stored) {
    throw new ProblemError('record-missing', {
      kind: 'report',
      period: periodId,
      organisation: organisationId,
    });
  }
  return { periodName: namePeriod(period), year: period.year, report: stored.content };
}
