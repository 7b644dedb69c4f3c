import { join } from 'node:path';
import type { RecordKey } from '../../core/model/record.ts';
import { folderOf, recordPath, type ListedKind } from './record-path.ts';

/** A report with all that belongs to it, named by its draft. */
export type ReportKey = Extract<RecordKey<'report'>, { kind: 'report' }>;
export type LetterKey = RecordKey<'letter'>;

/** What has earlier states and can lie in the bin. */
export type KeptKey = RecordKey<ListedKind> | ReportKey | LetterKey;
export type KeptKind = KeptKey['kind'];

export function isKeptKey(key: RecordKey): key is KeptKey {
  return key.kind === 'report'
    ? key.revision === 0
    : key.kind === 'letter' || Object.hasOwn(folderOf, key.kind);
}

export const keptFolders: Record<KeptKind, string> = { ...folderOf, report: 'reports', letter: 'letters' };

/** Where what is kept of a record lies below `versions/` or `bin/`: `people/<id>`, `reports/<period>~<organisation>`. */
export function keptPlace(key: KeptKey): string {
  recordPath(key); // rejects ids that are no plain names
  return join(keptFolders[key.kind], nameKept(key));
}

export function nameKept(key: KeptKey): string {
  if (key.kind === 'report') return `${key.periodId}~${key.organisationId}`;
  return key.kind === 'letter' ? `${key.periodId}~${key.id}` : key.id;
}

/** The key that `nameKept` has written; null for anything else. */
export function readKeptName(kind: KeptKind, name: string): KeptKey | null {
  const [first = '', second, ...rest] = name.split('~');
  if (rest.length > 0) return null;
  if (kind === 'report')
    return second === undefined ? null : { kind, periodId: first, organisationId: second, revision: 0 };
  if (kind === 'letter') return second === undefined ? null : { kind, periodId: first, id: second };
  return second === undefined ? { kind, id: first } : null;
}

/** An instant as it stands in a file's name, and back. */
export function writeFileInstant(instant: string): string {
  return new Date(instant).toISOString().replace(/[-:.]/g, '');
}

export function readFileInstant(text: string): string | null {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z$/.exec(text);
  if (!parts) return null;
  const [, year, month, day, hour, minute, second, millisecond] = parts;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}.${millisecond}Z`;
}
