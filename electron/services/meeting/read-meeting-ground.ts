import type { Organisation } from '../../../core/model/organisation.ts';
import type { Period } from '../../../core/model/period.ts';
import { dayOfMeeting } from '../../../core/rules/meeting/begin-meeting.ts';
import { selectVersion } from '../../../core/rules/records/select-version.ts';
import type { RecordStore } from '../../store/record-store.ts';
import { readOrganisations } from '../read-organisations.ts';
import { readRecords } from '../read-records.ts';
import type { MeetingGround } from '../../../core/rules/meeting/meeting-ground.ts';

/** The bodies and people of a period's meeting. */
export async function readMeetingGround(
  store: RecordStore,
  period: Period,
): Promise<MeetingGround & { organisations: Map<string, Organisation> }> {
  const organisations = await readOrganisations(store);
  const people = await readRecords(store, 'person');
  const office = period.receiverId === null ? null : (organisations.get(period.receiverId) ?? null);
  return {
    period,
    organisations,
    office,
    superior: office && (findSuperior(office, dayOfMeeting(period), organisations) ?? null),
    bodies: period.expectedOrganisationIds.flatMap((id) => {
      const body = organisations.get(id);
      return body && id !== period.receiverId ? [body] : [];
    }),
    people: people.records,
  };
}

/** The body above an office on a day, in whose name the chair of a meeting concludes; null: none is known. */
export async function readSuperior(
  store: RecordStore,
  officeId: string,
  date: string,
): Promise<Organisation | null> {
  const organisations = await readOrganisations(store);
  const office = organisations.get(officeId);
  return (office && findSuperior(office, date, organisations)) ?? null;
}

function findSuperior(
  office: Organisation,
  date: string,
  organisations: ReadonlyMap<string, Organisation>,
): Organisation | undefined {
  const { parentId } = selectVersion(office, date);
  return parentId === null ? undefined : organisations.get(parentId);
}
