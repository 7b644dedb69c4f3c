import type { z } from 'zod';
import { citedDocument } from './cited-document.ts';
import { conclusion } from './conclusion.ts';
import { consultation } from './consultation.ts';
import { holidayYear } from './holiday-year.ts';
import { form } from './form.ts';
import { indicator } from './indicator.ts';
import { layoutRecord } from './layout-record.ts';
import { letter } from './letter.ts';
import { meeting } from './meeting.ts';
import { organisation } from './organisation.ts';
import { organisationChangeRecord } from './organisation-change.ts';
import { numberedDraft } from './numbered-draft.ts';
import { outline } from './outline.ts';
import { period } from './period.ts';
import { person } from './person.ts';
import { petition } from './petition.ts';
import { recipientList } from './recipient-list.ts';
import { report } from './report.ts';
import { review } from './review.ts';
import { source } from './source.ts';
import { workspace } from './workspace.ts';

/** The nouns that have files of their own, each with its schema. */
export const recordSchemas = {
  workspace,
  organisation,
  'organisation-change': organisationChangeRecord,
  person,
  indicator,
  outline,
  'cited-document': citedDocument,
  layout: layoutRecord,
  'recipient-list': recipientList,
  'holiday-year': holidayYear,
  form,
  period,
  report,
  'numbered-draft': numberedDraft,
  review,
  source,
  consultation,
  meeting,
  conclusion,
  petition,
  letter,
} as const satisfies Record<string, z.ZodType>;

export type RecordKind = keyof typeof recordSchemas;
export type RecordOf<K extends RecordKind> = z.infer<(typeof recordSchemas)[K]>;

/** What a key may be made of; `revision` 0 is the draft, a frozen revision is never written again. */
type KeyValues = {
  id: string;
  periodId: string;
  organisationId: string;
  revision: number;
  /** Dự thảo lần n, as it was given to the leader; never written again. */
  draftNumber: number;
  year: number;
};

/** What tells a record from the others of its kind: fields of its content, in the order in which a command names them. */
export const keyParts = {
  workspace: [],
  organisation: ['id'],
  'organisation-change': ['id'],
  person: ['id'],
  indicator: ['id'],
  outline: ['id'],
  'cited-document': ['id'],
  layout: ['id'],
  'recipient-list': ['id'],
  'holiday-year': ['id'],
  form: ['id'],
  period: ['id'],
  report: ['periodId', 'organisationId', 'revision'],
  'numbered-draft': ['periodId', 'organisationId', 'draftNumber'],
  review: ['periodId', 'organisationId', 'revision'],
  source: ['periodId', 'id'],
  consultation: ['periodId'],
  meeting: ['periodId'],
  conclusion: ['periodId', 'id'],
  letter: ['periodId', 'id'],
  petition: ['year', 'id'],
} as const satisfies Record<RecordKind, readonly (keyof KeyValues)[]>;

type AnyKey = {
  [Kind in RecordKind]: { kind: Kind } & Pick<KeyValues, (typeof keyParts)[Kind][number]>;
}[RecordKind];

/** Which record: its kind and what tells it from others of the kind. */
export type RecordKey<K extends RecordKind = RecordKind> = Extract<AnyKey, { kind: K }>;

export function isRecordKind(text: string): text is RecordKind {
  return Object.hasOwn(recordSchemas, text);
}
