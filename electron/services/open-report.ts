import { ProblemError } from '../../core/contract/problem.ts';
import type { OpenedReport } from '../../core/contract/views.ts';
import type { Organisation } from '../../core/model/organisation.ts';
import type { Period } from '../../core/model/period.ts';
import { beginDate, beginReport } from '../../core/rules/beginning/begin-report.ts';
import { chooseOutline } from '../../core/rules/outlines/choose-outline.ts';
import { nameNextPeriod, namePeriod, stepWithinKind } from '../../core/rules/periods/name-period.ts';
import { findRecipients } from '../../core/rules/signing/find-recipients.ts';
import { dateDocument } from '../../core/rules/records/date-document.ts';
import type { RecordStore } from '../store/record-store.ts';
import type { Program } from './program.ts';
import { createEarlierReader } from './read-earlier-of-body.ts';
import { readFigureHistory } from './read-figure-history.ts';
import { readLook } from './read-layouts.ts';
import { readOpenTasks } from './read-open-tasks.ts';
import { readRecords } from './read-records.ts';
import { readSigning } from './read-signing.ts';
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
  const earlier = createEarlierReader(store, organisationId);
  const indicators = await readRecords(store, 'indicator');
  const [stored, citedDocuments, previous, history, openTasks] = await Promise.all([
    store.read({ kind: 'report', periodId, organisationId, revision: 0 }),
    readRecords(store, 'cited-document'),
    earlier.named({ ...period, ...stepWithinKind(period, -1) }),
    readFigureHistory(earlier, period, indicators.records),
    readOpenTasks(earlier, period),
  ]);
  const date = stored?.content.header.date ?? beginDate(period);
  const day = dateDocument(date, period.dataTo);
  const look = await readLook(store, organisation, day);
  const signing = await readSigning(store, organisationId, day, 'report');
  // Another body's signer and recipients are not this one's.
  const previousHeader =
    previous?.reports.find((each) => each.organisationId === organisationId)?.header ?? null;
  const recipientLists = stored ? [] : (await readRecords(store, 'recipient-list')).records;
  const report =
    stored?.content ??
    beginReport({
      organisation,
      version: look.organisation,
      period,
      outline: await requireOutline(store, period, organisation),
      indicators: indicators.records,
      previousHeader,
      usualRecipients: findRecipients(recipientLists, organisationId),
      signer: signing.signers[0] ?? null,
      newId,
    });
  const used = new Set(report.figures.map((figure) => figure.indicatorId));
  return {
    report,
    version: stored?.version ?? 0,
    savedAt: stored?.savedAt ?? null,
    ...look,
    period,
    periodName: namePeriod(period),
    nextPeriodName: nameNextPeriod(period),
    sections: report.sections,
    indicators: indicators.records.filter(({ id }) => used.has(id)),
    citedDocuments: citedDocuments.records,
    ...signing,
    previous: history.previous && { ...history.previous, header: previousHeader },
    openTasks,
    lastYear: history.lastYear,
    earlierInYear: history.earlierInYear ?? [],
  };
}

/** The outline by which this kind of body writes in the period. */
async function requireOutline(store: RecordStore, period: Period, organisation: Organisation) {
  const { records, problems } = await readRecords(store, 'outline');
  const outline = chooseOutline(period, organisation.kind, records);
  if (outline) return outline;
  const [first] = problems;
  throw first
    ? new ProblemError(first.code, first.details)
    : new ProblemError('record-missing', { kind: 'outline', period: period.id });
}
