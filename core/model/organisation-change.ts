import { z } from 'zod';
import { calendarDate } from './calendar-date.ts';
import { id } from './id.ts';
import { instant } from './instant.ts';
import { organisation, organisationVersion } from './organisation.ts';
import { person } from './person.ts';
import { workspace } from './workspace.ts';

/** What a body is called and how it signs, without the time for which it holds. */
export const versionFields = organisationVersion.omit({ from: true, to: true });
export type VersionFields = z.infer<typeof versionFields>;

/** A body that the change brings into being. */
export const newBody = z.looseObject({ id, kind: id, fields: versionFields });

/**
 * What happens to bodies on a day, the first of the new situation: a body is called otherwise; several become one, new or
 * existing; parts are split off; bodies end without a successor; bodies come under another parent.
 */
export const organisationChange = z.discriminatedUnion('kind', [
  z.looseObject({
    kind: z.literal('rename'),
    date: calendarDate,
    organisationId: id,
    fields: versionFields.partial(),
  }),
  z.looseObject({
    kind: z.literal('merge'),
    date: calendarDate,
    predecessorIds: z.array(id).min(1),
    into: z.discriminatedUnion('is', [
      z.looseObject({ is: z.literal('existing'), organisationId: id, fields: versionFields.partial() }),
      z.looseObject({ is: z.literal('new'), body: newBody }),
    ]),
  }),
  z.looseObject({
    kind: z.literal('split'),
    date: calendarDate,
    organisationId: id,
    parts: z.array(newBody).min(1),
    /** Whether the body that is split ends. */
    isOver: z.boolean(),
  }),
  z.looseObject({ kind: z.literal('close'), date: calendarDate, organisationIds: z.array(id).min(1) }),
  z.looseObject({
    kind: z.literal('move'),
    date: calendarDate,
    organisationIds: z.array(id).min(1),
    parentId: id.nullable(),
  }),
]);
export type OrganisationChange = z.infer<typeof organisationChange>;
export type OrganisationChangeKind = OrganisationChange['kind'];

/** A record as it was (null: not there) and as the change makes it; `version`: of the store, before the change. */
const step = <K extends string, Schema extends z.ZodType>(kind: K, schema: Schema) =>
  z.looseObject({
    kind: z.literal(kind),
    before: schema.nullable(),
    after: schema,
    version: z.int().min(0),
  });

export const changeStep = z.discriminatedUnion('kind', [
  step('organisation', organisation),
  step('person', person),
  step('workspace', workspace),
]);
export type ChangeStep = z.infer<typeof changeStep>;

/**
 * A change of organisations as it was carried out: what it says, and every record before and after. It is written before
 * the records (`begun`), so that what a power cut breaks off is finished at the next start, and kept for the way back.
 */
export const organisationChangeRecord = z.looseObject({
  id,
  changes: z.array(organisationChange).min(1),
  state: z.enum(['begun', 'done', 'undoing', 'undone']),
  steps: z.array(changeStep),
  carriedOutAt: instant,
  undoneAt: instant.nullable(),
});
export type OrganisationChangeRecord = z.infer<typeof organisationChangeRecord>;
