import { ProblemError } from '../../core/contract/problem.ts';
import type { MovedReport } from '../../core/contract/views.ts';
import type { Report } from '../../core/model/report.ts';
import type { ReportAct } from '../../core/model/report-act.ts';
import { explainRefusal, moveReport } from '../../core/rules/rounds/move-report.ts';
import type { RecordStore, Stored } from '../store/record-store.ts';
import type { Program, ReportName } from './program.ts';

/**
 * Does one act with the saved report: the state changes, and what was submitted or sent is frozen beside the draft
 * before the draft itself says so, so that a power cut between the two leaves a copy too many, never one too few.
 */
export async function moveSavedReport(
  program: Program,
  name: ReportName & { expectedVersion: number },
  act: ReportAct,
): Promise<MovedReport> {
  const { store, now } = program;
  const { periodId, organisationId } = name;
  const { content: report, version } = await requireDraft(program, name);
  const reason = explainRefusal(report, act.kind);
  if (reason !== null) throw new ProblemError('act-not-possible', { reason });
  const moment = now();
  const draftNumber = await nextDraftNumber(store, report);
  const moved = moveReport(report, act, { now: moment, draftNumber });
  if (act.kind === 'submit') {
    const key = { kind: 'numbered-draft', periodId, organisationId, draftNumber } as const;
    await store.save(key, { periodId, organisationId, draftNumber, submittedAt: moment, report: moved }, 0);
  }
  if (act.kind === 'send') {
    const revision = await nextRevision(store, report);
    await store.save({ kind: 'report', periodId, organisationId, revision }, { ...moved, revision }, 0);
  }
  const saved = await store.save({ kind: 'report', periodId, organisationId, revision: 0 }, moved, version);
  return { report: moved, ...saved };
}

/** The saved draft in the version that the page knows; rejects when it was never saved or has changed since. */
export async function requireDraft(
  { store }: Program,
  name: ReportName & { expectedVersion?: number },
): Promise<Stored<Report>> {
  const { periodId, organisationId, expectedVersion } = name;
  const stored = await store.read({ kind: 'report', periodId, organisationId, revision: 0 });
  if (!stored) {
    throw new ProblemError('record-missing', {
      kind: 'report',
      period: periodId,
      organisation: organisationId,
    });
  }
  if (expectedVersion !== undefined && stored.version !== expectedVersion) {
    throw new ProblemError('stale-version', {
      expected: String(expectedVersion),
      value: String(stored.version),
    });
  }
  return stored;
}

/** One more than every number that has been given, also by a submission that a power cut broke off. */
async function nextDraftNumber(store: RecordStore, report: Report): Promise<number> {
  const given = await store.listDraftNumbers(report.periodId, report.organisationId);
  return Math.max(report.draftNumber, ...given) + 1;
}

async function nextRevision(store: RecordStore, { periodId, organisationId }: Report): Promise<number> {
  for (let revision = 1; ; revision += 1) {
    const earlier = await store.read({ kind: 'report', periodId, organisationId, revision });
    if (!earlier) return revision;
  }
}
