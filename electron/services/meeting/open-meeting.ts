import { ProblemError } from '../../../core/contract/problem.ts';
import type { OpenedMeeting } from '../../../core/contract/meeting.ts';
import { beginMeeting, dayOfMeeting, proposeAttendance } from '../../../core/rules/meeting/begin-meeting.ts';
import { isStandingOn } from '../../../core/rules/organisations/standing.ts';
import { nameNextPeriod, namePeriod } from '../../../core/rules/periods/name-period.ts';
import { selectVersion } from '../../../core/rules/records/select-version.ts';
import { findSigners } from '../../../core/rules/signing/find-signers.ts';
import type { Program } from '../program.ts';
import { readRecords } from '../read-records.ts';
import { requirePeriod } from '../require-record.ts';
import { readConclusions } from './read-conclusions.ts';
import { readMeetingGround } from './read-meeting-ground.ts';
import { readPetitions } from '../petitions/read-register.ts';

/** The meeting of a period for its screen. */
export async function openMeeting(program: Program, periodId: string): Promise<OpenedMeeting> {
  const { store, newId } = program;
  const period = await requirePeriod(store, periodId);
  const ground = await readMeetingGround(store, period);
  const { organisations, superior, office, bodies, people } = ground;
  const [stored, conclusions, letters, holidayYears, petitions] = [
    await store.read({ kind: 'meeting', periodId }),
    await readConclusions(store, periodId),
    await readLetters(program, periodId),
    await readRecords(store, 'holiday-year'),
    await readPetitions(store),
  ];
  const meeting = stored?.content ?? beginMeeting(ground, newId);
  const day = meeting.date ?? dayOfMeeting(period);
  const named = new Set(
    conclusions.stored.flatMap(({ content: { task } }) =>
      [task.lead, ...task.partners].flatMap((party) => party?.organisationId ?? []),
    ),
  );
  const answered = new Set(conclusions.stored.flatMap(({ content }) => content.petitionIds));
  const house = [superior, office, ...bodies].filter((each) => each !== null);
  return {
    meeting,
    version: stored?.version ?? 0,
    savedAt: stored?.savedAt ?? null,
    period,
    periodName: namePeriod(period),
    nextPeriodName: nameNextPeriod(period),
    day,
    bodies: house.map((body) => {
      const { name, shortName } = selectVersion(body, day);
      return { organisationId: body.id, name, shortName };
    }),
    endedIds: [...named].filter((id) => {
      const organisation = organisations.get(id);
      return organisation === undefined || !isStandingOn(organisation, day);
    }),
    people: [...organisations.values()].flatMap((organisation) =>
      findSigners(people, organisation.id, day).map(({ personId, fullName, title }) => ({
        personId,
        fullName,
        title,
        organisationId: organisation.id,
        organisationName: selectVersion(organisation, day).name,
      })),
    ),
    proposedAttendance: proposeAttendance(ground, day),
    conclusions: conclusions.stored.map(({ content, version, savedAt }) => ({
      conclusion: content,
      version,
      savedAt,
    })),
    petitions: petitions.stored
      .map(({ content }) => content)
      .filter(({ id, state }) => state !== 'answered' || answered.has(id))
      .map(({ id, text, addressee }) => ({ id, text, addressee })),
    letters: letters.map(({ content: { id, kind, header }, savedAt }) => ({
      id,
      kind,
      number: header.number,
      savedAt,
    })),
    noticeBasis: letters.find(({ content }) => content.kind === 'notice')?.content.basis ?? null,
    holidayYears: holidayYears.records,
    problems: conclusions.problems,
  };
}

async function readLetters({ store }: Program, periodId: string) {
  const ids = await store.listIdsInPeriod('letter', periodId);
  const read = await Promise.all(
    ids.map(async (id) => {
      try {
        return await store.read({ kind: 'letter', periodId, id });
      } catch (error) {
        if (error instanceof ProblemError) return null; // verify names the damaged file
        throw error;
      }
    }),
  );
  return read.filter((each) => each !== null);
}
