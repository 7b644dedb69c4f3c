import { ProblemError } from '../../core/contract/problem.ts';
import type { LayoutHouse, Saved } from '../../core/contract/views.ts';
import { buildLayoutSample } from '../../core/documents/layout-sample.ts';
import { applyOnShipped } from '../../core/layouts/house-layouts.ts';
import { layoutRecord, type LayoutRecord } from '../../core/model/layout-record.ts';
import {
  organisation as organisationSchema,
  type Organisation,
  type OrganisationVersion,
} from '../../core/model/organisation.ts';
import { listBodiesOn } from '../../core/rules/organisations/lineage.ts';
import { normaliseRecord } from '../../core/rules/records/normalise-record.ts';
import { selectVersion } from '../../core/rules/records/select-version.ts';
import { dateInVietnam } from '../../core/rules/values/calendar.ts';
import type { Program } from './program.ts';
import { readOrganisations } from './read-organisations.ts';
import { readLayouts } from './read-layouts.ts';
import { requireOrganisation, requireWorkspace } from './require-record.ts';

/** The layouts of the house and its bodies; a damaged record is told and hides nothing else. */
export async function showLayoutHouse({ store, now }: Program): Promise<LayoutHouse> {
  const { organisationIds } = await requireWorkspace(store);
  const today = dateInVietnam(now());
  // Who took over from a body of the house prints in it too.
  const heirs = listBodiesOn(organisationIds, today, await readOrganisations(store));
  const { problems } = await readLayouts(store);
  const records: LayoutHouse['records'] = [];
  const takenIds = await store.listIds('layout');
  for (const id of takenIds) {
    const stored = await store.read({ kind: 'layout', id }).catch(passOverDamage);
    if (stored) records.push({ record: stored.content, version: stored.version });
  }
  const organisations: LayoutHouse['organisations'] = [];
  for (const id of new Set([...organisationIds, ...heirs.map((heir) => heir.id)])) {
    try {
      const stored = await store.read({ kind: 'organisation', id });
      if (stored) organisations.push({ organisation: stored.content, version: stored.version });
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      problems.push(error.problem);
    }
  }
  return { today, records, takenIds, organisations, problems };
}

/** Its problem stands in `readLayouts` already. */
function passOverDamage(error: unknown): null {
  if (error instanceof ProblemError) return null;
  throw error;
}

/** Saves a layout that makes a page. Resolves after the bytes are on disk. */
export async function saveLayout(
  { store }: Program,
  record: LayoutRecord,
  expectedVersion: number,
): Promise<Saved> {
  const content = layoutRecord.parse(normaliseRecord(record));
  applyOnShipped(content);
  return store.save({ kind: 'layout', id: content.id }, content, expectedVersion);
}

/** Saves a body whose layouts are all there. */
export async function saveOrganisation(
  { store }: Program,
  organisation: Organisation,
  expectedVersion: number,
): Promise<Saved> {
  const content = organisationSchema.parse(normaliseRecord(organisation));
  const earlier = await requireOrganisation(store, content.id);
  const { layouts } = await readLayouts(store);
  const known = new Set([
    ...layouts.map(({ family }) => family),
    ...earlier.versions.map(({ layoutFamily }) => layoutFamily),
  ]);
  const unknown = content.versions.find(({ layoutFamily }) => !known.has(layoutFamily));
  if (unknown) throw new ProblemError('unknown-layout', { layout: unknown.layoutFamily });
  return store.save({ kind: 'organisation', id: content.id }, content, expectedVersion);
}

/** The sample report as PDF. Without a body, that of the house which follows the layout, else the house's first. */
export async function previewLayout(
  program: Program,
  {
    record,
    organisation,
    isNumbered,
  }: { record: LayoutRecord; organisation: OrganisationVersion | null; isNumbered: boolean },
): Promise<{ pdf: Uint8Array }> {
  const layout = applyOnShipped(record);
  const version = organisation ?? (await chooseBody(program, layout.family));
  const printed = await program.printer.render(buildLayoutSample(layout, version, { isNumbered }), 'pdf');
  return { pdf: printed.bytes };
}

async function chooseBody({ store, now }: Program, family: string): Promise<OrganisationVersion> {
  const { organisationIds } = await requireWorkspace(store);
  const today = dateInVietnam(now());
  const versions: OrganisationVersion[] = [];
  for (const id of organisationIds) {
    const stored = await store.read({ kind: 'organisation', id }).catch(passOverDamage);
    if (stored) versions.push(selectVersion(stored.content, today));
  }
  const chosen = versions.find(({ layoutFamily }) => layoutFamily === family) ?? versions[0];
  if (!chosen) throw new ProblemError('record-missing', { kind: 'organisation' });
  return chosen;
}
