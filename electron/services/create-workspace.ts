import { ProblemError } from '../../core/contract/problem.ts';
import type { OrganisationChoices } from '../../core/contract/views.ts';
import type { Organisation } from '../../core/model/organisation.ts';
import type { Program } from './program.ts';
import {
  readShippedRecords,
  readShippedStructure,
  type ShippedBody,
  type ShippedProvince,
} from './shipped-data.ts';
import { saveNew } from './save-new.ts';

/** The day on which today's structure (34 provinces, two levels) began. */
export const structureFrom = '2025-07-01';

/** What the first run offers to choose from. */
export async function listOrganisationChoices({ assetsFolder }: Program): Promise<OrganisationChoices> {
  const { provinces, bodies } = await readShippedStructure(assetsFolder);
  return {
    provinces: provinces.map(({ id, name, type }) => ({ id, name, type })),
    bodies: bodies
      .filter(({ isOffered = true }) => isOffered)
      .map(({ id, kind, name, shortName, provinceTypes }) => ({
        id,
        kind,
        name,
        shortName,
        provinceTypes,
      })),
  };
}

/** Which bodies reports are written for: some of one province, and one typed in by name when it is in no list. */
export type ChosenBodies = {
  provinceId: string;
  bodyIds: readonly string[];
  other: { name: string; shortName: string } | null;
};

/** The chosen bodies as they are shipped, under the names of their province; `officeId`: the one that gathers reports. */
export async function makeBodies(
  { assetsFolder }: Program,
  { provinceId, bodyIds, other }: ChosenBodies,
  newId: () => string,
): Promise<{ organisations: Organisation[]; officeId: string | null }> {
  const structure = await readShippedStructure(assetsFolder);
  const province = structure.provinces.find((each) => each.id === provinceId);
  const chosen = structure.bodies.filter(
    (body) => bodyIds.includes(body.id) && (body.provinceTypes?.includes(province?.type ?? '') ?? true),
  );
  const unknown = bodyIds.find((bodyId) => !chosen.some((body) => body.id === bodyId));
  if (!province || unknown !== undefined) {
    throw new ProblemError('unknown-organisation', { organisation: unknown ?? provinceId });
  }
  const organisations = chosen.map((body) => makeOrganisation(body, province, chosen));
  if (other) organisations.push(makeOther(other, province, newId()));
  if (organisations.length === 0) throw new ProblemError('unknown-organisation', { organisation: '' });
  const office = chosen.find((body) => body.isOffice);
  return { organisations, officeId: office ? `${province.id}-${office.id}` : null };
}

/** First run: the chosen bodies of one province, with the shipped outlines and indicators to begin from. */
export async function createWorkspace(program: Program, chosen: ChosenBodies): Promise<void> {
  const { store, newId } = program;
  await refuseExisting(program);
  const { organisations, officeId } = await makeBodies(program, chosen, newId);
  await writeCatalogue(program);
  for (const organisation of organisations)
    await saveNew(store, { kind: 'organisation', id: organisation.id }, organisation);
  await writeWorkspace(program, organisations, officeId);
}

/** The shipped outlines and indicators; what is there already stays. */
export async function writeCatalogue({ store, assetsFolder }: Program): Promise<void> {
  for (const { key, content } of await readShippedRecords(assetsFolder, 'catalogue'))
    await saveNew(store, key, content);
}

/** The workspace of these bodies, called as the office that gathers reports, or else as the first of them. */
export async function writeWorkspace(
  { store, newId, now }: Program,
  organisations: readonly Organisation[],
  officeId: string | null,
): Promise<void> {
  const named = organisations.find(({ id }) => id === officeId) ?? organisations[0];
  await saveNew(
    store,
    { kind: 'workspace' },
    {
      id: newId(),
      name: named?.versions.at(-1)?.name ?? '',
      organisationIds: organisations.map(({ id }) => id),
      officeId,
      isPractice: false,
      createdAt: now(),
    },
  );
}

/** First run: the practice quarter with all its reports. The workspace file comes last, so a broken copy is begun anew. */
export async function createPracticeWorkspace(program: Program): Promise<void> {
  const { store, assetsFolder } = program;
  await refuseExisting(program);
  const records = [
    ...(await readShippedRecords(assetsFolder, 'catalogue')),
    ...(await readShippedRecords(assetsFolder, 'sample')),
  ];
  for (const { key, content, kind } of records) if (kind !== 'workspace') await saveNew(store, key, content);
  for (const { key, content, kind } of records) if (kind === 'workspace') await saveNew(store, key, content);
}

async function refuseExisting({ store }: Program): Promise<void> {
  if (await store.read({ kind: 'workspace' }))
    throw new ProblemError('already-exists', { file: 'workspace.json' });
}

/** Its parent is told when the house has that too. */
function makeOrganisation(
  body: ShippedBody,
  province: ShippedProvince,
  house: readonly ShippedBody[],
): Organisation {
  const parent = house.find(({ id }) => id === body.parentBody);
  const fillIn = (text: string) =>
    text
      .replaceAll('{province}', province.name)
      .replaceAll('{PROVINCE}', province.name.toLocaleUpperCase('vi'))
      .replaceAll('{type}', province.type)
      .replaceAll('{TYPE}', province.type.toLocaleUpperCase('vi'));
  return {
    id: `${province.id}-${body.id}`,
    kind: body.kind,
    versions: [
      {
        from: structureFrom,
        to: null,
        name: fillIn(body.name),
        shortName: fillIn(body.shortName),
        superiorLines: body.superiorLines.map(fillIn),
        issuerLines: body.issuerLines.map(fillIn),
        symbol: body.symbol,
        level: body.level,
        parentId: parent ? `${province.id}-${parent.id}` : null,
        layoutFamily: body.layoutFamily,
        placeName: province.placeName,
        spelling: { tonePlacement: 'uỷ', endMark: './.', recipientSeparator: ';' },
        signing: {
          authority: body.authority,
          authorityName: fillIn(body.authorityName),
          position: fillIn(body.signerPosition),
        },
      },
    ],
    predecessorIds: [],
  };
}

/** A body that is in no list: its two typed names, and a layout that its first report can still change. */
function makeOther(
  other: { name: string; shortName: string },
  province: ShippedProvince,
  id: string,
): Organisation {
  return {
    id,
    kind: 'other',
    versions: [
      {
        from: structureFrom,
        to: null,
        name: other.name,
        shortName: other.shortName,
        superiorLines: [],
        issuerLines: [other.name.toLocaleUpperCase('vi')],
        // Hội Luật gia: HLG. The office can correct it in its own data.
        symbol: initialsOf(other.shortName),
        level: 'province',
        parentId: null,
        layoutFamily: 'state',
        placeName: province.placeName,
        spelling: { tonePlacement: 'uỷ', endMark: './.', recipientSeparator: ';' },
      },
    ],
    predecessorIds: [],
  };
}

function initialsOf(name: string): string {
  return name
    .split(/\s+/)
    .map((word) => word.charAt(0).toLocaleUpperCase('vi'))
    .join('')
    .slice(0, 8);
}
