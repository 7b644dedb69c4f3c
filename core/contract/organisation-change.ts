import { z } from 'zod';
import { calendarDate } from '../model/calendar-date.ts';
import { id } from '../model/id.ts';
import { organisationVersion } from '../model/organisation.ts';
import { organisationChange, organisationChangeRecord } from '../model/organisation-change.ts';

/** One body in the drawing of before and after. */
export const bodyMark = z.object({
  organisationId: id,
  version: organisationVersion,
  /** Whether the change ends it, begins it, alters it, or only moves something below it. */
  fate: z.enum(['ends', 'begins', 'changes', 'stays']),
  parentName: z.string().nullable(),
});
export type BodyMark = z.infer<typeof bodyMark>;

/** What a change does beyond the bodies themselves. */
export const changeEffect = z.object({
  /** The first day of the new situation. */
  date: calendarDate,
  before: z.array(bodyMark),
  after: z.array(bodyMark),
  /** From which body of `before` which body of `after` came. */
  links: z.array(z.object({ from: id, to: id })),
  /** Reports that go on bearing the names of their date. */
  keptReports: z.array(z.object({ name: z.string(), periodNames: z.array(z.string()) })),
  /** Reports still being written that are dated on or after the day: they print under the new names. */
  renamedReports: z.array(z.object({ name: z.string(), periodNames: z.array(z.string()) })),
  /** Opened periods whose list, frozen at opening, still expects a body that ends before their data do. */
  openedPeriods: z.array(z.object({ periodName: z.string(), names: z.array(z.string()) })),
  /** Who is expected to report in periods opened for days from `date` on; the receiving office by name, if any. */
  expected: z.object({
    names: z.array(z.string()),
    joining: z.array(z.string()),
    leaving: z.array(z.string()),
    receiver: z.string().nullable(),
  }),
  /** Which figures are set beside which; not comparable: what was split. */
  series: z.array(
    z.object({ name: z.string(), predecessorNames: z.array(z.string()), isComparable: z.boolean() }),
  ),
  signers: z.array(z.object({ fullName: z.string(), title: z.string(), organisationName: z.string() })),
  /** Bodies that come under another parent, since theirs ends. */
  children: z.array(z.object({ name: z.string(), from: z.string().nullable(), to: z.string().nullable() })),
});
export type ChangeEffect = z.infer<typeof changeEffect>;

const changes = z.array(organisationChange).min(1).max(200);

export const organisationChangeContract = {
  /** What changes would do; nothing is written. Rejects with the rule that they break. */
  'organisation:plan-change': { args: z.object({ changes }), result: changeEffect },
  /** All or nothing; resolves after every record is on disk. */
  'organisation:carry-out-change': {
    args: z.object({ changes }),
    result: z.object({ record: organisationChangeRecord, effect: changeEffect }),
  },
  /** The changes carried out, newest first; `refusal`: why one cannot be undone, in a sentence. */
  'organisation:list-changes': {
    args: z.object({}),
    result: z.object({
      changes: z.array(z.object({ record: organisationChangeRecord, refusal: z.string().nullable() })),
    }),
  },
  'organisation:undo-change': { args: z.object({ id }), result: organisationChangeRecord },
} as const satisfies Record<string, { args: z.ZodType; result: z.ZodType }>;
