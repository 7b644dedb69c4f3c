import { ProblemError } from '../../core/contract/problem.ts';
import type { EarlierReport } from '../../core/contract/views.ts';
import { namePeriod, namePeriodAsTitle } from '../../core/rules/periods/name-period.ts';
import { selectVersion } from '../../core/rules/records/select-version.ts';
import type { Program, ReportName } from './program.ts';
import { createForebearReader } from './read-earlier-of-body.ts';
import { readRecords } from './read-records.ts';
import { requirePeriod } from './require-record.ts';

/**
 * The periods before this one for which the body has a report, the newest first; where it has none, the reports of the
 * bodies that it took over from, each by its name of then.
 */
export async function listEarlierReports(
  { store }: Program,
  { periodId, organisationId }: ReportName,
): Promise<{ periodId: string; organisationId: string; periodName: string }[]> {
  const period = await requirePeriod(store, periodId);
  const { records } = await readRecords(store, 'period');
  const earlier = records
    .filter((each) => each.id !== periodId && each.dataTo < period.dataTo)
    .sort((a, b) => b.dataTo.localeCompare(a.dataTo) || b.dataFrom.localeCompare(a.dataFrom));
  const readForebears = createForebearReader(store, organisationId);
  const rows = await Promise.all(
    earlier.map(async (each) => {
      const reporters = await store.listReporters(each.id);
      const periodName = namePeriodAsTitle(each);
      if (reporters.includes(organisationId)) return [{ periodId: each.id, organisationId, periodName }];
      return (await readForebears(each.dataTo))
        .map(({ organisation }) => organisation)
        .filter(({ id }) => reporters.includes(id))
        .map((organisation) => ({
          periodId: each.id,
          organisationId: organisation.id,
          periodName: `${periodName} – ${selectVersion(organisation, each.dataTo).name}`,
        }));
    }),
  );
  return rows.flat();
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
