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

/** Which record: its kind and what tells it from others of the kind. */
export type RecordKey<K extends RecordKind = RecordKind> = Extract<
  | { kind: 'workspace' }
  | { kind: 'organisation'; id: string }
  | { kind: 'organisation-change'; id: string }
  | { kind: 'person'; id: string }
  | { kind: 'indicator'; id: string }
  | { kind: 'outline'; id: string }
  | { kind: 'cited-document'; id: string }
  | { kind: 'layout'; id: string }
  | { kind: 'recipient-list'; id: string }
  | { kind: 'holiday-year'; id: string }
  | { kind: 'form'; id: string }
  | { kind: 'period'; id: string }
  /** Revision 0 is the draft; a frozen revision is never written again. */
  | { kind: 'report'; periodId: string; organisationId: string; revision: number }
  /** What was given to the leader as dự thảo lần n; never written again. */
  | { kind: 'numbered-draft'; periodId: string; organisationId: string; draftNumber: number }
  | { kind: 'review'; periodId: string; organisationId: string; revision: number }
  | { kind: 'source'; periodId: string; id: string }
  | { kind: 'consultation'; periodId: string }
  | { kind: 'meeting'; periodId: string }
  | { kind: 'conclusion'; periodId: string; id: string }
  /** A công văn of the office that gathers the period's reports. */
  | { kind: 'letter'; periodId: string; id: string }
  | { kind: 'petition'; year: number; id: string },
  { kind: K }
>;

export function isRecordKind(text: string): text is RecordKind {
  return Object.hasOwn(recordSchemas, text);
}
