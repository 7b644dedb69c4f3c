import { ProblemError } from '../../core/contract/problem.ts';
import { report as reportSchema, type Report } from '../../core/model/report.ts';
import { checkLength, checkReferences } from '../../core/rules/records/check-references.ts';
import { normaliseRecord } from '../../core/rules/records/normalise-record.ts';
import type { RecordStore } from '../store/record-store.ts';
import { requireOrganisation, requirePeriod } from './require-record.ts';

/** Saves a report, in NFC, that names only what exists. Resolves after the bytes are on disk. */
export async function saveReport(
  store: RecordStore,
  report: Report,
  expectedVersion: number,
): Promise<{ version: number; savedAt: string }> {
  const { organisationId, periodId, revision } = report;
  await requireOrganisation(store, organisationId);
  await requirePeriod(store, periodId);
  const problem =
    checkLength(report) ??
    checkReferences(report, {
      organisationIds: new Set([organisationId]),
      periodIds: new Set([periodId]),
      indicatorIds: new Set(await store.listIds('indicator')),
    });
  if (problem) throw new ProblemError(problem.code, problem.details);
  const content = reportSchema.parse(normaliseRecord(report));
  return store.save({ kind: 'report', periodId, organisationId, revision }, content, expectedVersion);
}
