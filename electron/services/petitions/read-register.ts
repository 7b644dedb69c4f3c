import type { RaisedPetition, Register, RegisterLine } from '../../../core/contract/petitions.ts';
import { ProblemError, type Problem } from '../../../core/contract/problem.ts';
import type { Period } from '../../../core/model/period.ts';
import type { Petition } from '../../../core/model/petition.ts';
import { namePeriod } from '../../../core/rules/periods/name-period.ts';
import { countWaiting, type WaitingPetitions } from '../../../core/rules/petitions/count-waiting.ts';
import { createDuplicateFinder } from '../../../core/rules/petitions/find-duplicates.ts';
import { measureAge } from '../../../core/rules/petitions/measure-age.ts';
import { keyOf } from '../../../core/rules/petitions/merge-petitions.ts';
import { selectVersion } from '../../../core/rules/records/select-version.ts';
import type { RecordStore, Stored } from '../../store/record-store.ts';
import { mapAtOnce } from '../map-at-once.ts';
import type { Program } from '../program.ts';
import { readOrganisations } from '../read-organisations.ts';
import { readRecords } from '../read-records.ts';
import { requirePeriod } from '../require-record.ts';

/** The lines of the register as they stand at the end of a period, newest first. */
export async function readRegisterLines(
  { store }: Program,
  shown: Period,
): Promise<{ lines: RegisterLine[]; problems: Problem[]; ground: Ground }> {
  const [periods, organisations, { stored, problems }] = await Promise.all([
    readRecords(store, 'period'),
    readOrganisations(store),
    readPetitions(store),
  ]);
  const byId = new Map(periods.records.map((each) => [each.id, each]));
  const nameBody = (organisationId: string, period: Period | undefined): string => {
    const organisation = organisations.get(organisationId);
    return organisation ? selectVersion(organisation, (period ?? shown).dataTo).shortName : organisationId;
  };
  const findDuplicates = createDuplicateFinder(stored.map(({ content }) => content));
  const lines = stored.map(({ content: petition, version }): RegisterLine => ({
    petition,
    version,
    raisedBy: petition.raisedIn.map(({ periodId, organisationId }) => {
      const period = byId.get(periodId);
      return {
        periodId,
        organisationId,
        body: nameBody(organisationId, period),
        period: period ? namePeriod(period) : periodId,
      };
    }),
    age: measureAge(petition, shown, periods.records),
    likelyIds: findDuplicates(petition.text).flatMap(({ item }) =>
      item.id === petition.id ? [] : [item.id],
    ),
  }));
  return {
    lines: lines.toSorted(
      (one, other) =>
        (other.petition.raisedOn ?? '').localeCompare(one.petition.raisedOn ?? '') ||
        one.petition.text.localeCompare(other.petition.text, 'vi'),
    ),
    problems,
    ground: { periods: periods.records, nameBody, findDuplicates },
  };
}

type Ground = {
  periods: readonly Period[];
  nameBody: (organisationId: string, period: Period | undefined) => string;
  findDuplicates: ReturnType<typeof createDuplicateFinder<Petition>>;
};

/** The id of the line that stands for a petition of a report; null: it is not in the register. */
export async function findRegisterLine(
  { store }: Program,
  raised: Petition['raisedIn'][number],
): Promise<string | null> {
  const { stored } = await readPetitions(store);
  const line = stored.find(({ content }) => content.raisedIn.some((each) => keyOf(each) === keyOf(raised)));
  return line?.content.id ?? null;
}

/** The register, with what reports up to a period raise and it does not have yet. */
export async function showRegister(program: Program, periodId: string): Promise<Register> {
  const { store } = program;
  const shown = await requirePeriod(store, periodId);
  const { lines, problems, ground } = await readRegisterLines(program, shown);
  const known = new Set(lines.flatMap(({ petition }) => petition.raisedIn.map(keyOf)));
  const upToShown = ground.periods.filter(
    (each) => each.dataTo <= shown.dataTo && each.isPractice === shown.isPractice,
  );
  const raised = await readRaised(store, upToShown);
  return {
    periodName: namePeriod(shown),
    lines,
    unregistered: raised
      .filter((each) => !known.has(keyOf(each)))
      .map(({ period, ...each }): RaisedPetition => ({
        ...each,
        body: ground.nameBody(each.organisationId, period),
        period: namePeriod(period),
        likelyId: ground.findDuplicates(each.text)[0]?.item.id ?? null,
      })),
    problems,
  };
}

/** How many lines are new, and how many have waited long, at the end of a period. */
export async function countWaitingPetitions({ store }: Program, periodId: string): Promise<WaitingPetitions> {
  const [shown, periods, { stored }] = await Promise.all([
    requirePeriod(store, periodId),
    readRecords(store, 'period'),
    readPetitions(store),
  ]);
  return countWaiting(
    stored.map(({ content }) => content),
    shown,
    periods.records,
  );
}

/** All lines of the register, and a problem for each that cannot be read. */
export async function readPetitions(
  store: RecordStore,
): Promise<{ stored: Stored<Petition>[]; problems: Problem[] }> {
  const keys = (
    await Promise.all(
      (await store.listPetitionYears()).map(async (year) =>
        (await store.listPetitionIds(year)).map((id) => ({ kind: 'petition', year, id }) as const),
      ),
    )
  ).flat();
  const outcomes = await mapAtOnce(keys, async (key) => {
    try {
      return { stored: await store.read(key) };
    } catch (error) {
      if (error instanceof ProblemError) return { problem: error.problem };
      throw error;
    }
  });
  return {
    stored: outcomes.flatMap((each) => each.stored ?? []),
    problems: outcomes.flatMap((each) => each.problem ?? []),
  };
}

type Raised = Omit<RaisedPetition, 'body' | 'period' | 'likelyId'> & { period: Period };

/** The petitions of the bodies' reports, newest period first; an office that gathers repeats what they raise, and is left out. */
async function readRaised(store: RecordStore, periods: readonly Period[]): Promise<Raised[]> {
  const newestFirst = periods.toSorted((one, other) => other.dataTo.localeCompare(one.dataTo));
  const perPeriod = await mapAtOnce(newestFirst, async (period) => {
    const reporters = (await store.listReporters(period.id)).filter((id) => id !== period.receiverId);
    return mapAtOnce(reporters, async (organisationId): Promise<Raised[]> => {
      try {
        const stored = await store.read({ kind: 'report', periodId: period.id, organisationId, revision: 0 });
        return (stored?.content.petitions ?? [])
          .filter(({ text }) => text.trim() !== '')
          .map(({ id, text, addressee }) => ({
            periodId: period.id,
            organisationId,
            petitionId: id,
            text,
            addressee,
            period,
          }));
      } catch (error) {
        if (error instanceof ProblemError) return []; // the home of that period names the damaged file
        throw error;
      }
    });
  });
  return perPeriod.flat(2);
}
