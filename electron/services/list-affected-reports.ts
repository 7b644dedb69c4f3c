import { ProblemError } from '../../core/contract/problem.ts';
import type { Program, ReportName } from './program.ts';
import { readLayouts } from './read-layouts.ts';

/** What was saved: one layout, or one body. */
export type SavedLook = { layoutId: string } | { organisationId: string };

/** The reports whose pages may look otherwise since a layout or a body was saved. What is damaged is passed over. */
export async function listAffectedReports({ store }: Program, saved: SavedLook): Promise<ReportName[]> {
  const bodies =
    'organisationId' in saved ? new Set([saved.organisationId]) : await listBodies(store, saved.layoutId);
  const names: ReportName[] = [];
  for (const periodId of await store.listIds('period'))
    for (const organisationId of await store.listReporters(periodId))
      if (bodies.has(organisationId)) names.push({ periodId, organisationId });
  return names;
}

/** The bodies that have followed the layout's family at some time. */
async function listBodies(store: Program['store'], layoutId: string): Promise<ReadonlySet<string>> {
  const { layouts } = await readLayouts(store);
  const family = layouts.find(({ id }) => id === layoutId)?.family;
  const bodies = new Set<string>();
  for (const id of await store.listIds('organisation')) {
    const stored = await store.read({ kind: 'organisation', id }).catch((error: unknown) => {
      if (error instanceof ProblemError) return null;
      throw error;
    });
    if (stored?.content.versions.some(({ layoutFamily }) => layoutFamily === family)) bodies.add(id);
  }
  return bodies;
}
