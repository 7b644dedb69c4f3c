import { ProblemError } from '../../core/contract/problem.ts';
import type { Report } from '../../core/model/report.ts';
import { checkLength, checkReferences } from '../../core/rules/check-references.ts';
import type { RecordStore } from '../store/record-store.ts';

/** Saves a report that names only what exists. Resolves after the bytes are on disk. */
export async function saveReport(
  store: RecordStore,
  report: Report,
  expectedVersion: number,
): Promise<{ version: number; savedAt: string }> {
  const { organisationId, periodId, revision } = report;
  const problem =
    checkLength(report) ??
    checkReferences(report, {
      organisationIds: new Set(await store.listIds('organisation')),
      periodIds: new Set(await store.listIds('period')),
      indicatorIds: new Set(await store.listIds('indicator')),
    });
  if (problem) throw new ProblemError(problem.code, problem.details);
  return store.save({ kind: 'report', periodId, organisationId, revision }, report, expectedVersion);
}
