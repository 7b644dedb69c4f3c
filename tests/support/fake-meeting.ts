import type { Args, Result } from '../../core/contract/contract.ts';
import type { meetingContract } from '../../core/contract/meeting.ts';
import { beginMeeting } from '../../core/rules/meeting/begin-meeting.ts';
import { fakePeriod } from './fake-data.ts';

type MeetingChannel = keyof typeof meetingContract;
type MeetingHandlers = { [C in MeetingChannel]: (args: Args<C>) => Promise<Result<C>> };

const savedAt = '2021-04-08T02:00:00.000Z';

/** A meeting in memory with nobody in it: its versions count on, and a removed conclusion has a place in the bin. */
export function createFakeMeeting(): MeetingHandlers {
  const ground = { period: fakePeriod, superior: null, office: null, bodies: [], people: [] };
  let next = 0;
  let meeting = beginMeeting(ground, () => `dong-${(next += 1)}`);
  let version = 0;
  const conclusions = new Map<string, Result<'meeting:open'>['conclusions'][number]>();
  return {
    'meeting:open': async () => ({
      meeting,
      version,
      savedAt: version === 0 ? null : savedAt,
      period: fakePeriod,
      periodName: 'quý I/2021',
      nextPeriodName: 'quý II/2021',
      day: '2021-04-08',
      bodies: [],
      endedIds: [],
      people: [],
      proposedAttendance: [],
      conclusions: [...conclusions.values()],
      petitions: [],
      letters: [],
      noticeBasis: null,
      holidayYears: [],
      problems: [],
    }),
    'meeting:save': async (args) => {
      ({ meeting } = args);
      version += 1;
      return { version, savedAt };
    },
    'conclusion:save': async ({ conclusion, expectedVersion }) => {
      conclusions.set(conclusion.id, { conclusion, version: expectedVersion + 1, savedAt });
      return { version: expectedVersion + 1, savedAt };
    },
    'conclusion:remove': async ({ id }) => {
      conclusions.delete(id);
      return { binId: `${id}-1` };
    },
    'meeting:renew-notice': async () => ({ version: 2, savedAt }),
    'meeting:list-papers': async () => ({ papers: [] }),
    'meeting:choose-paper': async () => null,
    'meeting:write-papers': async () => null,
    'folder:progress': async () => null,
    'folder:cancel': async () => ({}),
    'follow-up:list': async () => ({ today: '2021-04-08', rows: [], problems: [] }),
    'follow-up:export': async () => ({ status: 'cancelled' }),
  };
}
