import { z } from 'zod';
import { calendarDate } from '../model/calendar-date.ts';
import { conclusion } from '../model/conclusion.ts';
import { holidayYear } from '../model/holiday-year.ts';
import { id } from '../model/id.ts';
import { originalFile } from '../model/incoming.ts';
import { instant } from '../model/instant.ts';
import { letterKind } from '../model/letter.ts';
import { meeting } from '../model/meeting.ts';
import { period } from '../model/period.ts';
import { problem } from './problem-schema.ts';
import { exported } from './views.ts';

const saved = z.object({ version: z.int(), savedAt: instant });
const inPeriod = z.object({ periodId: id });

/** The meeting of a period with all that its screen shows beside it. */
export const openedMeeting = z.object({
  meeting,
  /** 0 when nothing has been saved yet. */
  version: z.int(),
  savedAt: instant.nullable(),
  period,
  periodName: z.string(),
  nextPeriodName: z.string(),
  /** For which names are as they are: of the meeting, or of the end of the period while it has no date. */
  day: calendarDate,
  /** The body above, the office, the bodies that report. */
  bodies: z.array(z.object({ organisationId: id, name: z.string(), shortName: z.string() })),
  /** Bodies that are named in a conclusion and do not stand on that day. */
  endedIds: z.array(id),
  /** Who is in office on that day. */
  people: z.array(
    z.object({
      personId: id,
      fullName: z.string(),
      title: z.string(),
      organisationId: id,
      organisationName: z.string(),
    }),
  ),
  /** As the table of people proposes it now. */
  proposedAttendance: meeting.shape.attendance,
  conclusions: z.array(z.object({ conclusion, version: z.int(), savedAt: instant })),
  /** Of the register: what is not answered, and what the conclusions name. */
  petitions: z.array(z.object({ id, text: z.string(), addressee: z.string() })),
  letters: z.array(z.object({ id, kind: letterKind, number: z.string(), savedAt: instant })),
  /** What the notice was begun from; null: there is no notice, or it was begun from nothing. */
  noticeBasis: z.array(z.string()).nullable(),
  holidayYears: z.array(holidayYear),
  problems: z.array(problem),
});
export type OpenedMeeting = z.infer<typeof openedMeeting>;

/** What lies before a meeting: reports, the consolidated one, tables, files that were added. */
export const meetingPaper = z.object({
  id: z.string(),
  title: z.string(),
  /** What is printed; `file`: added, as it came. */
  kind: z.enum(['report', 'consolidation', 'figures', 'tasks', 'petitions', 'letter', 'signed-copy', 'file']),
  fileName: z.string(),
});
export type MeetingPaper = z.infer<typeof meetingPaper>;

/** A folder that was written; `exportId` names it to main, which alone knows its path. */
export const writtenFolder = z.object({
  exportId: z.string(),
  folder: z.string(),
  fileCount: z.int(),
});
export type WrittenFolderView = z.infer<typeof writtenFolder>;

/** One conclusion with what has become of it. */
export const followUpRow = z.object({
  conclusion,
  version: z.int(),
  periodName: z.string(),
  /** As the notice prints it. */
  sentence: z.string(),
  /** What its lead has answered in a later report; empty: nothing yet. */
  answer: z.string(),
  due: z.enum(['overdue', 'today', 'this-week', 'later', 'no-deadline', 'settled']),
});
export type FollowUpRow = z.infer<typeof followUpRow>;

export const followUp = z.object({
  today: calendarDate,
  /** Newest period first. */
  rows: z.array(followUpRow),
  problems: z.array(problem),
});
export type FollowUp = z.infer<typeof followUp>;

export const meetingContract = {
  /** The meeting, or a new one from the period and the table of people (version 0, not yet on disk). */
  'meeting:open': { args: inPeriod, result: openedMeeting },
  'meeting:save': { args: z.object({ meeting, expectedVersion: z.int().min(0) }), result: saved },
  'conclusion:save': { args: z.object({ conclusion, expectedVersion: z.int().min(0) }), result: saved },
  /** Into the bin, from where it can be brought back for 30 days. */
  'conclusion:remove': {
    args: z.object({ periodId: id, id, expectedVersion: z.int().min(1) }),
    result: z.object({ binId: z.string() }),
  },
  /** Lập lại từ kết luận: the notice's text anew; what it was is kept as a version, number and signers stay. */
  'meeting:renew-notice': { args: inPeriod, result: saved },
  'meeting:list-papers': { args: inPeriod, result: z.object({ papers: z.array(meetingPaper) }) },
  /** Asks for a file and keeps it as it is; null: cancelled. The page puts it into the meeting. */
  'meeting:choose-paper': { args: inPeriod, result: originalFile.nullable() },
  /** Asks where to, and makes there one new folder with all papers and a contents page; null: cancelled in the dialog. */
  'meeting:write-papers': { args: inPeriod, result: writtenFolder.nullable() },
  /** Of the folder that is being written; null when none is. */
  'folder:progress': {
    args: z.object({}),
    result: z.object({ doneCount: z.int(), totalCount: z.int() }).nullable(),
  },
  /** Takes away what was written so far. */
  'folder:cancel': { args: z.object({}), result: z.object({}) },
  /** Theo dõi thực hiện kết luận, over all periods. */
  'follow-up:list': { args: z.object({}), result: followUp },
  /** Asks where to, and writes Bảng đối soát of the conclusions up to a period. */
  'follow-up:export': { args: inPeriod.extend({ format: z.enum(['word', 'pdf']) }), result: exported },
} satisfies Record<string, { args: z.ZodType; result: z.ZodType }>;
