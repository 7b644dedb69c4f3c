import type { Args } from '../../core/contract/contract.ts';
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
const structureFrom = '2025-07-01';

/** What the first run offers to choose from. */
export async function listOrganisationChoices({ assetsFolder }: Program): Promise<OrganisationChoices> {
  const { provinces, bodies } = await readShippedStructure(assetsFolder);
  return {
    provinces: provinces.map(({ id, name, type }) => ({ id, name, type })),
    bodies: bodies.map(({ id, kind, name, shortName, provinceTypes }) => ({
      id,
      kind,
      name,
      shortName,
      provinceTypes,
    })),
  };
}

/** First run: the chosen bodies of one province, with the shipped outlines and indicators to begin from. */
export async function createWorkspace(program: Program, args: Args<'workspace:create'>): Promise<void> {
  const { store, assetsFolder, now, newId } = program;
  await refuseExisting(program);
  const structure = await readShippedStructure(assetsFolder);
  const province = structure.provinces.find((each) => each.id === args.provinceId);
  const chosen = structure.bodies.filter(
    (body) => args.bodyIds.includes(body.id) && (body.provinceTypes?.includes(province?.type ?? '') ?? true),
  );
  const unknown = args.bodyIds.find((bodyId) => !chosen.some((body) => body.id === bodyId));
  if (!province || unknown !== undefined) {
    throw new ProblemError('unknown-organisation', { organisation: unknown ?? args.provinceId });
  }
  const organisations = chosen.map((body) => makeOrganisation(body, province));
  if (args.other) organisations.push(makeOther(args.other, province, newId()));
  if (organisations.length === 0) throw new ProblemError('unknown-organisation', { organisation: '' });

  for (const { key, content } of await readShippedRecords(assetsFolder, 'catalogue'))
    await saveNew(store, key, content);
  for (const organisation of organisations) {
    await saveNew(store, { kind: 'organisation', id: organisation.id }, organisation);
  }
  const office = chosen.find((body) => body.isOffice);
  await saveNew(
    store,
    { kind: 'workspace' },
    {
      id: newId(),
      name:
        organisations.length === 1
          ? (organisations[0]?.versions[0]?.name ?? '')
          : `${province.type} ${province.name}`,
      organisationIds: organisations.map(({ id }) => id),
      officeId: office ? `${province.id}-${office.id}` : null,
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

function makeOrganisation(body: ShippedBody, province: ShippedProvince): Organisation {
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
        parentId: null,
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
