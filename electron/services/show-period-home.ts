import { ProblemError } from '../../core/contract/problem.ts';
import type { LetterRow, PeriodHome, PeriodRow } from '../../core/contract/views.ts';
import type { Period } from '../../core/model/period.ts';
import type { Report } from '../../core/model/report.ts';
import type { Workspace } from '../../core/model/workspace.ts';
import { dateInVietnam, daysBetween } from '../../core/rules/values/calendar.ts';
import { listBodiesOn, type Organisations } from '../../core/rules/organisations/lineage.ts';
import { countMissing } from '../../core/rules/gathering/count-gathered.ts';
import { measureCompleteness } from '../../core/rules/sections/measure-completeness.ts';
import { namePeriodAsTitle } from '../../core/rules/periods/name-period.ts';
import { lastDayOf } from '../../core/rules/periods/plan-period.ts';
import { selectVersion } from '../../core/rules/records/select-version.ts';
import type { RecordStore } from '../store/record-store.ts';
import { showGathering, type GatheredBody } from './gathering/show-gathering.ts';
import { mapAtOnce } from './map-at-once.ts';
import type { Program } from './program.ts';
import { readOrganisations } from './read-organisations.ts';
import { requireOrganisation, requirePeriod, requireWorkspace } from './require-record.ts';

/** A period with one row per body that is expected or has begun; the office's own report comes last. */
export async function showPeriodHome(program: Program, periodId: string): Promise<PeriodHome> {
  const { store, now } = program;
  const [workspace, period] = [await requireWorkspace(store), await requirePeriod(store, periodId)];
  const reporters = await store.listReporters(periodId);
  const organisations = await readOrganisations(store);
  const house = listHouse(organisations, workspace, period);
  const ids = new Set([...period.expectedOrganisationIds, ...reporters, ...house]);
  // The office that gathered this period's reports may since have become another.
  const isOurs = period.receiverId !== null && house.includes(period.receiverId);
  const officeId = isOurs ? period.receiverId : workspace.officeId;
  if (officeId !== null) {
    ids.delete(officeId);
    ids.add(officeId);
  }
  const bodies = await mapAtOnce([...ids], (organisationId) =>
    readBody(store, period, organisationId, officeId, organisations),
  );
  const rows = bodies.map(({ row }) => row);
  const letters = await readLetters(program, period, [...workspace.organisationIds, ...house]);
  const gathering = letters && (await showGathering(program, period, bodies, letters));
  const lastDay = period.due ? lastDayOf(period.due) : null;
  return {
    period,
    name: namePeriodAsTitle(period),
    letters: letters && { rows: letters, missingCount: countMissing(gathering?.rows ?? []) },
    gathering,
    lastDay,
    daysLeft: lastDay === null ? null : daysBetween(dateInVietnam(now()), lastDay),
    rows,
  };
}

/** The bodies of the house that stand at the end of the period's data, and those whose file cannot be read. */
function listHouse(
  organisations: Organisations,
  { organisationIds }: Workspace,
  { dataTo }: Period,
): string[] {
  return [
    ...listBodiesOn(organisationIds, dataTo, organisations).map(({ id }) => id),
    ...organisationIds.filter((id) => !organisations.has(id)),
  ];
}

/** The letters of the period, when this PC writes for the office that gathers its reports. */
async function readLetters(
  { store }: Program,
  period: Period,
  organisationIds: readonly string[],
): Promise<LetterRow[] | null> {
  if (period.receiverId === null || !organisationIds.includes(period.receiverId)) return null;
  const letters = await mapAtOnce(await store.listIdsInPeriod('letter', period.id), async (id) => {
    try {
      return await store.read({ kind: 'letter', periodId: period.id, id });
    } catch (error) {
      problemOf(error); // verify names the damaged file
      return null;
    }
  });
  return letters.flatMap((stored) =>
    stored
      ? [
          {
            id: stored.content.id,
            kind: stored.content.kind,
            number: stored.content.header.number,
            savedAt: stored.savedAt,
          },
        ]
      : [],
  );
}

async function readBody(
  store: RecordStore,
  period: Period,
  organisationId: string,
  officeId: string | null,
  organisations: Organisations,
): Promise<GatheredBody> {
  const empty: PeriodRow = {
    organisationId,
    name: organisationId,
    shortName: organisationId,
    isOffice: organisationId === officeId,
    state: null,
    draftNumber: 0,
    number: '',
    signedCopy: 'none',
    completeness: null,
    nextTaskCount: 0,
    petitionCount: 0,
    savedAt: null,
    problem: null,
  };
  try {
    // One that is not among those that could be read says here why.
    const organisation =
      organisations.get(organisationId) ?? (await requireOrganisation(store, organisationId));
    const version = selectVersion(organisation, period.dataTo);
    const row = { ...empty, name: version.name, shortName: version.shortName };
    const lastDay = organisation.versions.at(-1)?.to ?? null;
    const known = {
      level: version.level,
      endedOn: lastDay !== null && lastDay < period.dataTo ? lastDay : null,
    };
    try {
      const stored = await store.read({ kind: 'report', periodId: period.id, organisationId, revision: 0 });
      if (!stored) return { row, ...known };
      const { content: report, savedAt } = stored;
      const begun = {
        ...row,
        state: report.state,
        draftNumber: report.draftNumber,
        number: report.header.number,
        signedCopy: describeSignedCopy(report),
        completeness: measureCompleteness(report),
        nextTaskCount: report.nextTasks.length,
        petitionCount: report.petitions.length,
        savedAt,
      };
      return { row: begun, ...known };
    } catch (error) {
      return { row: { ...row, problem: problemOf(error) }, ...known };
    }
  } catch (error) {
    return { row: { ...empty, problem: problemOf(error) }, level: null, endedOn: null };
  }
}

function describeSignedCopy({ issued }: Report): PeriodRow['signedCopy'] {
  if (!issued || issued.signedCopySha256 === null) return 'none';
  return issued.isSignedCopyOutdated ? 'outdated' : 'attached';
}

function problemOf(error: unknown) {
  if (error instanceof ProblemError) return error.problem;
  throw error;
}
