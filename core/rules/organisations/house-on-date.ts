import type { Organisation } from '../../model/organisation.ts';
import type { Workspace } from '../../model/workspace.ts';
import { listBodiesOn, listHeirs, type Organisations } from './lineage.ts';

/** The office that gathers the reports on a date: the house's own, or the one body that took over from it. */
export function findReceiver(
  { officeId }: Pick<Workspace, 'officeId'>,
  date: string,
  organisations: Organisations,
): Organisation | null {
  if (officeId === null) return null;
  const heirs = listHeirs(officeId, date, organisations);
  if (heirs.length === 1) return heirs[0] ?? null;
  return heirs.length === 0 ? (organisations.get(officeId) ?? null) : null;
}

/** The bodies of a house that report for a period whose data end on a date: those of that date, but the receiver. */
export function listReporters(
  workspace: Pick<Workspace, 'organisationIds' | 'officeId'>,
  date: string,
  organisations: Organisations,
): Organisation[] {
  const receiver = findReceiver(workspace, date, organisations);
  const offices = workspace.officeId === null ? [] : listBodiesOn([workspace.officeId], date, organisations);
  const left = new Set([receiver?.id, ...offices.map(({ id }) => id)]);
  return listBodiesOn(workspace.organisationIds, date, organisations).filter(({ id }) => !left.has(id));
}
