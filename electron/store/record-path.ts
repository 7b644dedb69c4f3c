import { join } from 'node:path';
import { ProblemError } from '../../core/contract/problem.ts';
import { id } from '../../core/model/id.ts';
import type { RecordKey, RecordKind } from '../../core/model/record.ts';

/** Where a record lies below the data folder. Rejects ids that are no plain names, so no key leads elsewhere. */
export function recordPath(key: RecordKey): string {
  switch (key.kind) {
    case 'workspace':
      return 'workspace.json';
    case 'organisation':
    case 'organisation-change':
    case 'person':
    case 'indicator':
    case 'outline':
    case 'cited-document':
    case 'layout':
    case 'recipient-list':
    case 'holiday-year':
    case 'form':
      return join(folderOf[key.kind], `${plain(key.id)}.json`);
    case 'period':
      return join('periods', plain(key.id), 'period.json');
    case 'report':
      return join(
        reportsFolder(key.periodId),
        plain(key.organisationId),
        key.revision === 0 ? 'draft.json' : `r${count(key.revision)}.json`,
      );
    case 'numbered-draft':
      return join(
        reportsFolder(key.periodId),
        plain(key.organisationId),
        `draft-${count(key.draftNumber)}.json`,
      );
    case 'review':
      return join(
        reportsFolder(key.periodId),
        plain(key.organisationId),
        key.revision === 0 ? 'review-draft.json' : `review-${count(key.revision)}.json`,
      );
    case 'consultation':
      return join('periods', plain(key.periodId), 'consultation.json');
    case 'meeting':
      return join('periods', plain(key.periodId), 'meeting.json');
    case 'source':
    case 'conclusion':
    case 'letter':
      return join('periods', plain(key.periodId), folderInPeriod[key.kind], `${plain(key.id)}.json`);
    case 'petition':
      return join('petitions', String(count(key.year)), `${plain(key.id)}.json`);
  }
}

/** The folders of records that stand side by side. */
export const folderOf = {
  organisation: 'organisations',
  'organisation-change': 'organisation-changes',
  person: 'people',
  indicator: 'indicators',
  outline: 'outlines',
  'cited-document': 'cited-documents',
  layout: 'layouts',
  'recipient-list': 'recipient-lists',
  'holiday-year': 'holidays',
  form: 'forms',
  period: 'periods',
} as const satisfies Partial<Record<RecordKind, string>>;

export type ListedKind = keyof typeof folderOf;

/** The same within the folder of a period. */
export const folderInPeriod = {
  source: 'sources',
  conclusion: 'conclusions',
  letter: 'letters',
} as const satisfies Partial<Record<RecordKind, string>>;

export type PeriodListedKind = keyof typeof folderInPeriod;

export function reportsFolder(periodId: string): string {
  return join('periods', plain(periodId), 'reports');
}

function plain(text: string): string {
  if (!id.safeParse(text).success) throw new ProblemError('invalid-id', { value: text.slice(0, 80) });
  return text;
}

function count(value: number): number {
  if (!Number.isSafeInteger(value) || value < 1)
    throw new ProblemError('invalid-id', { value: String(value) });
  return value;
}
