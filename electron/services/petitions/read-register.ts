import type { RaisedPetition, Register, RegisterLine } from '../../../core/contract/petitions.ts';
import { ProblemError, type Problem } from '../../../core/contract/problem.ts';
import type { Period } from '../../../core/model/period.ts';
import type { Petition } from '../../../core/model/petition.ts';
import { namePeriod } from '../../../core/rules/periods/name-period.ts';
import { findDuplicates } from '../../../core/rules/petitions/find-duplicates.ts';
import { measureAge } from '../../../core/rules/petitions/measure-age.ts';
import { keyOf } from '../../../core/rules/petitions/merge-petitions.ts';
import { selectVersion } from '../../../core/rules/records/select-version.ts';
import type { RecordStore, Stored } from '../../store/record-store.ts';
import { mapAtOnce } from '../map-at-once.ts';
import type { Program } from '../program.ts';
import { readOrganisations } from '../read-organisations.ts';
import { readRecords } from '../read-records.ts';
import { requirePeriod } from '../require-record.ts';

/** The register as it stands at the end of a period, with what reports up to then raise and it does not have yet. */
export async function showRegister({ store }: Program, periodId: string): Promise<Register> {
  const shown = await requirePeriod(store, periodId);
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
  const petitions = stored.map(({ content }) => content);
  const lines = stored.map(({ content: petition, version }): RegisterLine => {
    const others = petitions.filter(({ id }) => id !== petition.id);
    return {
      petition,
      version,
      raisedBy: petition.raisedIn.map(({ periodId: raisedPeriodId, organisationId }) => {
        const period = byId.get(raisedPeriodId);
        return {
          periodId: raisedPeriodId,
          organisationId,
          body: nameBody(organisationId, period),
          period: period ? namePeriod(period) : raisedPeriodId,
        };
      }),
      age: measureAge(petition, shown, periods.records),
      likelyIds: findDuplicates(petition.text, others).map(({ item }) => item.id),
    };
  });
  const known = new Set(petitions.flatMap(({ raisedIn }) => raisedIn.map(keyOf)));
  const upToShown = periods.records.filter(
    (each) => each.dataTo <= shown.dataTo && each.isPractice === shown.isPractice,
  );
  const raised = await readRaised(store, upToShown);
  return {
    periodName: namePeriod(shown),
    lines: lines.toSorted(
      (one, other) =>
        (other.petition.raisedOn ?? '').localeCompare(one.petition.raisedOn ?? '') ||
        one.petition.text.localeCompare(other.petition.text, 'vi'),
    ),
    unregistered: raised
      .filter((each) => !known.has(keyOf(each)))
      .map(({ period, ...each }): RaisedPetition => ({
        ...each,
        body: nameBody(each.organisationId, period),
        period: namePeriod(period),
        likelyId: findDuplicates(each.text, petitions)[0]?.item.id ?? null,
      })),
    problems,
  };
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
