import { z } from 'zod';
import type { FilledCell } from '../documents/form-cells.ts';
import { calendarDate } from '../model/calendar-date.ts';
import { form, formCell } from '../model/form.ts';
import { id } from '../model/id.ts';
import { indicator } from '../model/indicator.ts';
import { instant } from '../model/instant.ts';
import type { FormWorkbook } from '../reading/form-workbook.ts';
import { problem } from './problem-schema.ts';
import { exported, saved } from './views.ts';

const nothing = z.object({});
const workbook = z.custom<FormWorkbook>((value) => typeof value === 'object' && value !== null);

/** One line of the list of forms. */
export const formRow = z.object({
  id,
  name: z.string(),
  /** In words, `Hội Nông dân`; empty: any. */
  organisationKinds: z.array(id),
  periodKinds: form.shape.periodKinds,
  fileName: z.string(),
  editionCount: z.int(),
  cellCount: z.int(),
  version: z.int(),
  savedAt: instant,
});
export type FormRow = z.infer<typeof formRow>;

const organisations = z.array(z.object({ id, name: z.string(), shortName: z.string(), kind: id }));

/** A form with all that its page needs. */
export const openedForm = z.object({
  form,
  version: z.int(),
  savedAt: instant,
  /** The edition that is shown, from 0. */
  edition: z.int(),
  workbook,
  indicators: z.array(indicator),
  /** Kinds of body of the house, each with the name of one of its bodies. */
  organisationKinds: z.array(z.object({ kind: id, name: z.string() })),
  /** Bodies whose reports a cell may take from. */
  organisations,
  /** Today in Viet Nam. */
  today: calendarDate,
});
export type OpenedForm = z.infer<typeof openedForm>;

/** A form for one report, before it is written. */
export const preparedForm = z.object({
  formId: id,
  name: z.string(),
  fileName: z.string(),
  workbook,
  cells: z.array(z.custom<FilledCell>((value) => typeof value === 'object' && value !== null)),
  indicators: z.array(indicator),
  organisations,
  /** Cells that must be changed in the mapping before the form can be filled, `Biểu số 01!E12`. */
  refused: z.array(z.object({ sheet: z.string(), address: z.string(), sentence: z.string() })),
});
export type PreparedForm = z.infer<typeof preparedForm>;

const fillKey = z.object({ periodId: id, organisationId: id, formId: id });

/** Biểu mẫu: an upper level's Excel forms, mapped once and filled in place. */
export const formContract = {
  /** All forms; of a report those that its kind of body and period fill. */
  'form:list': {
    args: z.object({ report: z.object({ periodId: id, organisationId: id }).nullable() }),
    result: z.object({ forms: z.array(formRow), problems: z.array(problem) }),
  },
  /** Asks for an Excel file, keeps it byte for byte and begins a form with it; null when none was chosen. */
  'form:add': { args: nothing, result: openedForm.nullable() },
  /** `edition` from 0; null: the newest. */
  'form:open': { args: z.object({ id, edition: z.int().min(0).nullable() }), result: openedForm },
  'form:save': { args: z.object({ form, expectedVersion: z.int().min(1) }), result: saved },
  /**
   * Asks for the changed file of the upper level: a new edition from a day on, or with null the same edition with another
   * file. The cells go where the same words stand; `lost` found no place. Null when no file was chosen.
   */
  'form:replace-file': {
    args: z.object({ id, expectedVersion: z.int().min(1), from: calendarDate.nullable() }),
    result: openedForm.extend({ lost: z.array(formCell) }).nullable(),
  },
  /** To the bin, from which it can be brought back for 30 days. */
  'form:remove': {
    args: z.object({ id, expectedVersion: z.int().min(1) }),
    result: z.object({ binId: z.string() }),
  },
  'form:list-removed': {
    args: nothing,
    result: z.array(z.object({ binId: z.string(), name: z.string(), removedAt: instant })),
  },
  'form:bring-back': { args: z.object({ binId: z.string().max(200) }), result: z.object({ id }) },
  /** As what a form was saved before, newest first, with what was changed after. */
  'form:list-versions': {
    args: z.object({ id }),
    result: z.array(z.object({ stateId: z.string(), savedAt: instant, changes: z.array(z.string()) })),
  },
  'form:read-version': {
    args: z.object({ id, stateId: z.string().max(200) }),
    result: z.object({ form }),
  },
  'form:cancel-reading': { args: nothing, result: nothing },
  /** What each cell would hold for a report. */
  'form:prepare': { args: fillKey, result: preparedForm },
  /** Asks where to, and writes the filled form. */
  'form:fill': { args: fillKey, result: exported },
} satisfies Record<string, { args: z.ZodType; result: z.ZodType }>;
