import { z } from 'zod';
import { calendarDate } from './calendar-date.ts';
import { id } from './id.ts';
import { instant } from './instant.ts';
import { line } from './text.ts';

/** Tháng, quý, 6 tháng đầu năm, 9 tháng, năm, chuyên đề, đột xuất. */
export const periodKind = z.enum([
  'month',
  'quarter',
  'half-year',
  'nine-months',
  'year',
  'special',
  'urgent',
]);
export type PeriodKind = z.infer<typeof periodKind>;

/** "Trước ngày 20" ends on the 19th; "chậm nhất ngày 20" ends on the 20th. */
export const deadlineRule = z.enum(['before', 'at-latest']);
export type DeadlineRule = z.infer<typeof deadlineRule>;

/** `date` is the date as written. */
export const dueDate = z.looseObject({ rule: deadlineRule, date: calendarDate });
export type DueDate = z.infer<typeof dueDate>;

/** Giao ban, sơ kết, tổng kết. */
export const meetingKind = z.enum(['briefing', 'preliminary-review', 'annual-review']);
export type MeetingKind = z.infer<typeof meetingKind>;

const naming = {
  kind: periodKind,
  year: z.int().min(1945).max(2999),
  /** Quarter 1-4 or month 1-12; null for the other kinds. */
  ordinal: z.int().min(1).max(12).nullable(),
  /** The name of a special or urgent report's subject; empty for the regular kinds. */
  title: line,
};

/** What a period is called by; its parts must fit each other. */
export const periodNaming = z.looseObject(naming).superRefine(checkNaming);

function checkNaming(
  { kind, ordinal, title }: { kind: PeriodKind; ordinal: number | null; title: string },
  context: z.RefinementCtx,
): void {
  const isBounded = kind === 'quarter' || kind === 'month';
  const last = kind === 'quarter' ? 4 : 12;
  if (isBounded ? ordinal === null || ordinal > last : ordinal !== null)
    context.addIssue({ code: 'custom', path: ['ordinal'], message: 'ordinal-does-not-fit-kind' });
  if ((kind === 'special' || kind === 'urgent') && title.trim() === '')
    context.addIssue({ code: 'custom', path: ['title'], message: 'empty' });
}

export const period = z
  .looseObject({
    id,
    ...naming,
    dataFrom: calendarDate,
    dataTo: calendarDate,
    cutOff: calendarDate.nullable(),
    due: dueDate.nullable(),
    meetingKind: meetingKind.nullable(),
    meetingDate: calendarDate.nullable(),
    /** The office that gathers this period's reports. */
    receiverId: id.nullable(),
    /** The bodies expected to report, frozen when the period is opened. */
    expectedOrganisationIds: z.array(id),
    outlineIds: z.array(id),
    /** Which of them a kind of organisation writes by; a kind that is not named takes the first that serves it. */
    outlineChoices: z.array(z.looseObject({ organisationKind: id, outlineId: id })).optional(),
    /** Changes of the expected bodies after the opening. */
    expectationChanges: z
      .array(z.looseObject({ at: instant, addedIds: z.array(id), removedIds: z.array(id) }))
      .optional(),
    openedAt: instant,
    /** Kết thúc kỳ. */
    closedAt: instant.optional(),
    isPractice: z.boolean(),
  })
  .superRefine((value, context) => {
    checkNaming(value, context);
    if (value.dataTo < value.dataFrom) {
      context.addIssue({ code: 'custom', path: ['dataTo'], message: 'ends-before-start' });
    }
    if (new Set(value.expectedOrganisationIds).size !== value.expectedOrganisationIds.length) {
      context.addIssue({ code: 'custom', path: ['expectedOrganisationIds'], message: 'listed-twice' });
    }
  });
export type Period = z.infer<typeof period>;
