import { ProblemError } from '../../core/contract/problem.ts';
import type { OpenedReport } from '../../core/contract/views.ts';
import type { Organisation } from '../../core/model/organisation.ts';
import type { Period } from '../../core/model/period.ts';
import type { Report } from '../../core/model/report.ts';
import { beginReport } from '../../core/rules/begin-report.ts';
import { identifyPeriod } from '../../core/rules/identify-period.ts';
import { nameNextPeriod, namePeriod, stepWithinKind } from '../../core/rules/name-period.ts';
import { findSigners } from '../../core/rules/find-signers.ts';
import { selectVersion } from '../../core/rules/select-version.ts';
import type { RecordStore } from '../store/record-store.ts';
import type { Program } from './program.ts';
import { readRecords } from './read-records.ts';
import { requireOrganisation, requirePeriod, requireWorkspace } from './require-record.ts';

/** A body's report of a period for the editor: the saved draft, or a new one made from the outline (version 0). */
export async function openReport(
  { store, newId }: Program,
  { periodId, organisationId }: { periodId: string; organisationId: string },
): Promise<OpenedReport> {
  await requireWorkspace(store);
  const [period, organisation] = [
    await requirePeriod(store, periodId),
    await requireOrganisation(store, organisationId),
  ];
  const version = selectVersion(organisation, period.dataTo);
  const [stored, people, indicators, citedDocuments, previous, lastYear, earlierInYear] = await Promise.all([
    store.read({ kind: 'report', periodId, organisationId, revision: 0 }),
    readRecords(store, 'person'),
    readRecords(store, 'indicator'),
    readRecords(store, 'cited-document'),
    readPrevious(store, period, organisationId),
    readEarlier(store, { ...period, year: period.year - 1 }, organisationId),
    readEarlierInYear(store, period, organisationId),
  ]);
  const signers = findSigners(people.records, organisationId, period.dataTo);
  const report =
    stored?.content ??
    beginReport({
      organisation,
      version,
      period,
      outline: await chooseOutline(store, period, organisation),
      indicators: indicators.records,
      previousHeader: previous?.report.header ?? null,
      signer: signers[0] ?? null,
      newId,
    });
  const used = new Set(report.figures.map((figure) => figure.indicatorId));
  return {
    report,
    version: stored?.version ?? 0,
    savedAt: stored?.savedAt ?? null,
    organisation: version,
    period,
    periodName: namePeriod(period),
    nextPeriodName: nameNextPeriod(period),
    sections: report.sections,
    indicators: indicators.records.filter(({ id }) => used.has(id)),
    citedDocuments: citedDocuments.records,
    signers,
    previous: previous && {
      periodName: namePeriod(previous.period),
      figures: previous.report.figures.map(({ indicatorId, value }) => ({ indicatorId, value })),
      tasks: previous.report.nextTasks,
      header: previous.report.header,
    },
    lastYear: lastYear && readFigures(lastYear),
    earlierInYear: earlierInYear.map(readFigures),
  };
}

/** The body's reports of the same year's earlier months or quarters, oldest first; none when one of them is missing. */
async function readEarlierInYear(
  store: RecordStore,
  period: Period,
  organisationId: string,
): Promise<{ report: Report; period: Period }[]> {
  if (period.kind !== 'month' && period.kind !== 'quarter') return [];
  const earlier: { report: Report; period: Period }[] = [];
  for (let ordinal = 1; ordinal < (period.ordinal ?? 1); ordinal += 1) {
    const found = await readEarlier(store, { ...period, ordinal }, organisationId);
    if (!found) return [];
    earlier.push(found);
  }
  return earlier;
}

function readFigures({ report, period }: { report: Report; period: Period }) {
  return {
    periodName: namePeriod(period),
    figures: report.figures.map(({ indicatorId, state, value }) => ({ indicatorId, state, value })),
  };
}

/** The same body's report of the period before it, of the same kind; null also when it cannot be read. */
export async function readPrevious(
  store: RecordStore,
  period: Period,
  organisationId: string,
): Promise<{ report: Report; period: Period } | null> {
  return readEarlier(store, { ...period, ...stepWithinKind(period, -1) }, organisationId);
}

type Named = Pick<Period, 'kind' | 'year' | 'ordinal' | 'title'>;

async function readEarlier(
  store: RecordStore,
  period: Named,
  organisationId: string,
): Promise<{ report: Report; period: Period } | null> {
  if (period.kind === 'special' || period.kind === 'urgent') return null;
  const periodId = identifyPeriod(period);
  try {
    const earlier = await store.read({ kind: 'period', id: periodId });
    const stored = earlier && (await store.read({ kind: 'report', periodId, organisationId, revision: 0 }));
    return stored ? { report: stored.content, period: earlier.content } : null;
  } catch (error) {
    if (error instanceof ProblemError) return null; // the home of that period names the damaged file
    throw error;
  }
}

/** The first of the period's outlines that serves this kind of body, else the period's first. */
async function chooseOutline(store: RecordStore, period: Period, organisation: Organisation) {
  const { records, problems } = await readRecords(store, 'outline');
  const offered = records.filter(({ id }) => period.outlineIds.includes(id));
  const outline = offered.find((each) => each.organisationKinds.includes(organisation.kind)) ?? offered[0];
  if (outline) return outline;
  const [first] = problems;
  throw first
    ? new ProblemError(first.code, first.details)
    : new ProblemError('record-missing', { kind: 'outline', period: period.id });
}
