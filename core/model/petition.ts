import { z } from 'zod';
import { calendarDate } from './calendar-date.ts';
import { id } from './id.ts';
import { instant } from './instant.ts';
import { line, prose } from './text.ts';

/** Ý kiến, kiến nghị as a report raises it. */
export const reportPetition = z.looseObject({
  id,
  text: prose,
  /** Of the people, or of the body itself. */
  origin: z.enum(['people', 'organisation']),
  /** Cơ quan có thẩm quyền giải quyết. */
  addressee: line,
  workArea: id.nullable(),
  /** Of a consolidation: the bodies' petitions that it stands for. */
  raisedIn: z.array(z.looseObject({ organisationId: id, periodId: id, petitionId: id })).optional(),
});
export type ReportPetition = z.infer<typeof reportPetition>;

export const petitionState = z.enum([
  'new',
  'transferred',
  'in-progress',
  'answered',
  'outside-competence',
  'prolonged',
]);
export type PetitionState = z.infer<typeof petitionState>;

/** One line of the register (Sổ theo dõi kiến nghị), which may stand for the same wish of several reports. */
export const petition = z.looseObject({
  id,
  year: z.int().min(1945).max(2999),
  text: prose,
  raisedIn: z.array(z.looseObject({ organisationId: id, periodId: id, petitionId: id })),
  addressee: line,
  workArea: id.nullable(),
  state: petitionState,
  raisedOn: calendarDate.nullable(),
  due: calendarDate.nullable(),
  answer: z.looseObject({ text: prose, documentNumber: line, date: calendarDate.nullable() }).nullable(),
  /** The letter by which it was handed on. */
  transfer: z.looseObject({ periodId: id, letterId: id, date: calendarDate.nullable() }).optional(),
  /** Each change of state, first to last. */
  history: z.array(z.looseObject({ at: instant, state: petitionState, note: prose })).optional(),
});
export type Petition = z.infer<typeof petition>;
