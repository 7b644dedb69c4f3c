import type { Period } from '../../../core/model/period.ts';
import { beginMeeting, dayOfMeeting } from '../../../core/rules/meeting/begin-meeting.ts';
import type { MeetingRecord } from '../../../core/rules/meeting/tell-meeting.ts';
import { selectVersion } from '../../../core/rules/records/select-version.ts';
import type { Program } from '../program.ts';
import { readReconciliation } from './list-follow-up.ts';
import { readConclusions } from './read-conclusions.ts';
import { readMeetingGround } from './read-meeting-ground.ts';
import { readPetitions } from '../petitions/read-register.ts';

/** All that a letter about the meeting is made of; a meeting that nobody has prepared is as the period proposes it. */
export async function readMeetingRecord(program: Program, period: Period): Promise<MeetingRecord> {
  const { store, newId } = program;
  const ground = await readMeetingGround(store, period);
  const stored = await store.read({ kind: 'meeting', periodId: period.id });
  const meeting = stored?.content ?? beginMeeting(ground, newId);
  const day = meeting.date ?? dayOfMeeting(period);
  const { stored: conclusions } = await readConclusions(store, period.id);
  const petitions = new Map(
    (await readPetitions(store)).stored.map(({ content: { id, text } }) => [id, text]),
  );
  const nameOf = (organisation: typeof ground.office) =>
    organisation ? selectVersion(organisation, day).name : '';
  const person = (id: string | null) => {
    const found = id === null ? undefined : ground.people.find((each) => each.id === id);
    if (!found) return null;
    const held = found.positions.find((each) => each.from <= day && (each.to === null || each.to >= day));
    return {
      fullName: found.fullName,
      title: held?.title ?? '',
      organisationName: held ? nameOf(ground.organisations.get(held.organisationId) ?? null) : '',
    };
  };
  const officeName = nameOf(ground.office);
  return {
    meeting,
    period,
    conclusions: conclusions.map(({ content }) => content),
    chair: person(meeting.chairPersonId),
    secretary: person(meeting.secretaryPersonId),
    officeName,
    superiorName: nameOf(ground.superior) || officeName,
    petitionText: (id) => petitions.get(id) ?? '',
    reconciliation: await readReconciliation(program, period),
  };
}
