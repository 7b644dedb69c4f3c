import type { Closing } from '../../../core/contract/closing.ts';
import type { Period } from '../../../core/model/period.ts';
import type { RecordKey, RecordKind } from '../../../core/model/record.ts';
import { listOpenMatters } from '../../../core/rules/closing/list-open-matters.ts';
import { namePeriod } from '../../../core/rules/periods/name-period.ts';
import { keyOf } from '../../../core/rules/petitions/merge-petitions.ts';
import { selectVersion } from '../../../core/rules/records/select-version.ts';
import { dateInVietnam } from '../../../core/rules/values/calendar.ts';
import { dayOfConsultation } from '../consultation/open-consultation.ts';
import { mapAtOnce } from '../map-at-once.ts';
import { readStanding } from '../gathering/read-standing.ts';
import { readConclusions } from '../meeting/read-conclusions.ts';
import { readPetitions } from '../petitions/read-register.ts';
import type { Program } from '../program.ts';
import { readQuietly } from '../read-quietly.ts';
import { readOrganisations } from '../read-organisations.ts';
import { requirePeriod } from '../require-record.ts';
import { gatherArchive } from './gather-archive.ts';

/** What of a period is not finished, and which documents its file will hold. */
export async function showClosing(program: Program, periodId: string): Promise<Closing> {
  const period = await requirePeriod(program.store, periodId);
  const [openMatters, { documents }] = await Promise.all([
    readOpenMatters(program, period),
    gatherArchive(program, period),
  ]);
  return {
    period,
    periodName: namePeriod(period),
    openMatters,
    documents: documents.map(({ row, files }) => ({ ...row, fileCount: files.length })),
  };
}

async function readOpenMatters(program: Program, period: Period): Promise<string[]> {
  const { store, now } = program;
  const { id: periodId, receiverId } = period;
  const read = async <K extends RecordKind>(key: RecordKey<K>) =>
    (await readQuietly(store, key))?.content ?? null;
  const reportOf = (organisationId: string) =>
    read({ kind: 'report', periodId, organisationId, revision: 0 });
  const [organisations, letterIds, { stored: conclusions }, { stored: petitions }, consultation, meeting] =
    await Promise.all([
      readOrganisations(store),
      store.listIdsInPeriod('letter', periodId),
      readConclusions(store, periodId),
      readPetitions(store),
      read({ kind: 'consultation', periodId }),
      read({ kind: 'meeting', periodId }),
    ]);
  const bodies = await mapAtOnce(
    period.expectedOrganisationIds.filter((id) => id !== receiverId),
    async (organisationId) => {
      const body = organisations.get(organisationId);
      const [state, report] = await Promise.all([
        readStanding(store, { periodId, organisationId }),
        reportOf(organisationId),
      ]);
      return {
        name: body ? selectVersion(body, period.dataTo).shortName : organisationId,
        state,
        report,
        organisationId,
      };
    },
  );
  const letters = await mapAtOnce(letterIds, (id) => read({ kind: 'letter', periodId, id }));
  const lines = petitions
    .map(({ content }) => content)
    .filter(({ raisedIn }) => raisedIn.some((raised) => raised.periodId === periodId));
  const known = new Set(lines.flatMap(({ raisedIn }) => raisedIn.map(keyOf)));
  return listOpenMatters({
    bodies,
    officeReport: receiverId === null ? null : await reportOf(receiverId),
    letters: letters.filter((each) => each !== null),
    consultation,
    meeting,
    conclusions: conclusions.map(({ content }) => content),
    petitions: lines,
    unregisteredCount: bodies
      .flatMap(({ report, organisationId }) =>
        (report?.petitions ?? [])
          .filter(({ text }) => text.trim() !== '')
          .map(({ id }) => ({ periodId, organisationId, petitionId: id })),
      )
      .filter((raised) => !known.has(keyOf(raised))).length,
    today: dayOfConsultation(period, dateInVietnam(now())),
  });
}
