import type { CalendarDate } from '../../model/calendar-date.ts';
import type { Meeting } from '../../model/meeting.ts';
import type { Period } from '../../model/period.ts';
import { selectVersion } from '../records/select-version.ts';
import { findSigners } from '../signing/find-signers.ts';
import { proposeProgramme } from './propose-programme.ts';
import type { MeetingGround } from './meeting-ground.ts';

export type Attendee = Meeting['attendance'][number];

/** A meeting as the period tells it: kind and date from the period, people from the organisation table on that date. */
export function beginMeeting(ground: MeetingGround, newId: () => string): Meeting {
  const { period, superior, office, people } = ground;
  const day = dayOfMeeting(period);
  const chair = superior && findSigners(people, superior.id, day)[0];
  // The head reports at the meeting; who writes is another.
  const clerk = office && (findSigners(people, office.id, day)[1] ?? findSigners(people, office.id, day)[0]);
  const meeting: Meeting = {
    periodId: period.id,
    kind: period.meetingKind ?? 'briefing',
    date: period.meetingDate,
    place: '',
    chairPersonId: chair?.personId ?? null,
    secretaryPersonId: clerk?.personId ?? null,
    attendance: proposeAttendance(ground, day),
    opinions: [],
  };
  return { ...meeting, programme: proposeProgramme(ground, day, newId) };
}

/** The day for which names are looked up while a meeting has no date of its own. */
export function dayOfMeeting({ meetingDate, dataTo }: Period): CalendarDate {
  return meetingDate ?? dataTo;
}

/**
 * Who is expected: of the body above, the office and each reporting body its head, else its deputy, as the table of people
 * knows them on that day. A body of which nobody is known has a line of its own, to be filled in.
 */
export function proposeAttendance(
  { superior, office, bodies, people }: MeetingGround,
  day: CalendarDate,
): Attendee[] {
  const seen = new Set<string>();
  return [superior, office, ...bodies].flatMap((body) => {
    if (!body || seen.has(body.id)) return [];
    seen.add(body.id);
    const [first] = findSigners(people, body.id, day);
    return [
      {
        organisationId: body.id,
        name: first?.fullName ?? '',
        position: `${first?.title ?? 'Lãnh đạo'} ${selectVersion(body, day).name}`,
        presence: 'expected' as const,
        deputyName: '',
      },
    ];
  });
}

/** Those whom a later change of the table or of the expected bodies adds; nobody who is there already is touched. */
export function addMissingAttendees(
  attendance: readonly Attendee[],
  proposed: readonly Attendee[],
): Attendee[] {
  const known = new Set(attendance.map(({ organisationId }) => organisationId));
  return [...attendance, ...proposed.filter(({ organisationId }) => !known.has(organisationId))];
}
