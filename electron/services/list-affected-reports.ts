import type { CatalogueKind } from '../../core/catalogue/catalogue-kind.ts';
import { ProblemError } from '../../core/contract/problem.ts';
import { filterAtOnce } from './map-at-once.ts';
import type { Program, ReportName } from './program.ts';
import { readLayouts } from './read-layouts.ts';

/** What was saved: one layout, one body, or records of a noun of the catalogue. */
export type SavedLook =
  { layoutId: string } | { organisationId: string } | { catalogue: CatalogueKind; ids: readonly string[] };

/** The reports whose pages may look otherwise since something was saved. What is damaged is passed over. */
export async function listAffectedReports(program: Program, saved: SavedLook): Promise<ReportName[]> {
  if ('layoutId' in saved)
    return listReportsOfBodies(program, await listBodies(program.store, saved.layoutId));
  if ('organisationId' in saved) return listReportsOfBodies(program, new Set([saved.organisationId]));
  const { catalogue, ids } = saved;
  switch (catalogue) {
    case 'organisation':
    case 'spelling': // how a house writes is a part of its organisation
      return listReportsOfBodies(program, new Set(ids));
    case 'period':
      return listReports(program, ids);
    case 'indicator':
    case 'cited-document':
      return listReportsNaming(program, ids);
    // A report has its own copy of what it takes from these.
    case 'person':
    case 'recipient-list':
    case 'outline':
    case 'holiday-year':
      return [];
  }
}

async function listReports({ store }: Program, periodIds: readonly string[]): Promise<ReportName[]> {
  const names: ReportName[] = [];
  for (const periodId of periodIds)
    for (const organisationId of await store.listReporters(periodId))
      names.push({ periodId, organisationId });
  return names;
}

async function listReportsOfBodies(program: Program, bodies: ReadonlySet<string>): Promise<ReportName[]> {
  const all = await listReports(program, await program.store.listIds('period'));
  return all.filter(({ organisationId }) => bodies.has(organisationId));
}

/** By the text of their files: one that only seems to name a record is made again with the same bytes, and left as it is. */
async function listReportsNaming(program: Program, ids: readonly string[]): Promise<ReportName[]> {
  const pieces = ids.map((id) => JSON.stringify(id));
  const all = await listReports(program, await program.store.listIds('period'));
  return filterAtOnce(all, (name) => program.store.mayHold({ kind: 'report', ...name, revision: 0 }, pieces));
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
