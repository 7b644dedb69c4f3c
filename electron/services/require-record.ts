import { ProblemError } from '../../core/contract/problem.ts';
import type { Organisation } from '../../core/model/organisation.ts';
import type { Period } from '../../core/model/period.ts';
import type { Report } from '../../core/model/report.ts';
import type { Workspace } from '../../core/model/workspace.ts';
import type { RecordStore } from '../store/record-store.ts';

/** The records without which nothing can be done; each rejects with a problem that names what is missing. */
export async function requireWorkspace(store: RecordStore): Promise<Workspace> {
  const stored = await store.read({ kind: 'workspace' });
  if (!stored) throw new ProblemError('no-workspace');
  return stored.content;
}

export async function requirePeriod(store: RecordStore, id: string): Promise<Period> {
  const stored = await store.read({ kind: 'period', id });
  if (!stored) throw new ProblemError('unknown-period', { period: id });
  return stored.content;
}

export async function requireOrganisation(store: RecordStore, id: string): Promise<Organisation> {
  const stored = await store.read({ kind: 'organisation', id });
  if (!stored) throw new ProblemError('unknown-organisation', { organisation: id });
  return stored.content;
}

/** The draft of a body's report of a period. */
export async function requireReport(
  store: RecordStore,
  { periodId, organisationId }: { periodId: string; organisationId: string },
): Promise<Report> {
  const stored = await store.read({ kind: 'report', periodId, organisationId, revision: 0 });
  if (!stored) {
    // What is wrong first is told first.
    await requirePeriod(store, periodId);
    await requireOrganisation(store, organisationId);
    throw new ProblemError('record-missing', {
      kind: 'report',
      period: periodId,
      organisation: organisationId,
    });
  }
  return stored.content;
}
