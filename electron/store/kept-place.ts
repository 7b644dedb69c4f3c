import { join } from 'node:path';
import type { RecordKey } from '../../core/model/record.ts';
import {
  folderInPeriod,
  folderOf,
  recordPath,
  type ListedKind,
  type PeriodListedKind,
} from './record-path.ts';

/** A report with all that belongs to it, named by its draft. */
export type ReportKey = Extract<RecordKey<'report'>, { kind: 'report' }>;

/** What has earlier states and can lie in the bin. */
export type KeptKey = RecordKey<ListedKind | PeriodListedKind | 'petition'> | ReportKey;
export type KeptKind = KeptKey['kind'];

export function isKeptKey(key: RecordKey): key is KeptKey {
  return key.kind === 'report' ? key.revision === 0 : Object.hasOwn(keptFolders, key.kind);
}

export const keptFolders: Record<KeptKind, string> = {
  ...folderOf,
  ...folderInPeriod,
  report: 'reports',
  petition: 'petitions',
};

/** Where what is kept of a record lies below `versions/` or `bin/`: `people/<id>`, `reports/<period>~<organisation>`. */
export function keptPlace(key: KeptKey): string {
  recordPath(key); // rejects ids that are no plain names
  return join(keptFolders[key.kind], nameKept(key));
}

export function nameKept(key: KeptKey): string {
  if (key.kind === 'report') return `${key.periodId}~${key.organisationId}`;
  if (key.kind === 'petition') return `${key.year}~${key.id}`;
  return 'periodId' in key ? `${key.periodId}~${key.id}` : key.id;
}

/** The key that `nameKept` has written; null for anything else. */
export function readKeptName(kind: KeptKind, name: string): KeptKey | null {
  const [first = '', second, ...rest] = name.split('~');
  if (rest.length > 0) return null;
  switch (kind) {
    case 'report':
      return second === undefined ? null : { kind, periodId: first, organisationId: second, revision: 0 };
    case 'letter':
    case 'source':
    case 'conclusion':
      return second === undefined ? null : { kind, periodId: first, id: second };
    case 'petition':
      return second === undefined ? null : { kind, year: Number(first), id: second };
    default:
      return second === undefined ? { kind, id: first } : null;
  }
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
