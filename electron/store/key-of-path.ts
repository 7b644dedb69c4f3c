import type { RecordKey } from '../../core/model/record.ts';
import { recordPath } from './record-path.ts';

/** The key whose file lies at a path below the data folder, or null when it is none of ours. */
export function keyOfPath(path: string): RecordKey | null {
  const parts = path
    .replaceAll('\\', '/')
    .replace(/\.json$/, '')
    .split('/');
  const key = guess(parts);
  if (!key) return null;
  try {
    return recordPath(key).replaceAll('\\', '/') === path.replaceAll('\\', '/') ? key : null;
  } catch {
    return null; // an id that is no plain name
  }
}

function guess([first = '', second = '', third = '', fourth = '', fifth = '']: string[]): RecordKey | null {
  switch (first) {
    case 'workspace':
      return { kind: 'workspace' };
    case 'organisations':
      return { kind: 'organisation', id: second };
    case 'organisation-changes':
      return { kind: 'organisation-change', id: second };
    case 'people':
      return { kind: 'person', id: second };
    case 'indicators':
      return { kind: 'indicator', id: second };
    case 'outlines':
      return { kind: 'outline', id: second };
    case 'cited-documents':
      return { kind: 'cited-document', id: second };
    case 'layouts':
      return { kind: 'layout', id: second };
    case 'recipient-lists':
      return { kind: 'recipient-list', id: second };
    case 'holidays':
      return { kind: 'holiday-year', id: second };
    case 'forms':
      return { kind: 'form', id: second };
    case 'petitions':
      return { kind: 'petition', year: Number(second), id: third };
    case 'periods':
      return guessInPeriod(second, third, fourth, fifth);
    default:
      return null;
  }
}

function guessInPeriod(periodId: string, third: string, fourth: string, fifth: string): RecordKey | null {
  if (third === 'period') return { kind: 'period', id: periodId };
  if (third === 'meeting') return { kind: 'meeting', periodId };
  if (third === 'consultation') return { kind: 'consultation', periodId };
  if (third === 'sources') return { kind: 'source', periodId, id: fourth };
  if (third === 'conclusions') return { kind: 'conclusion', periodId, id: fourth };
  if (third === 'letters') return { kind: 'letter', periodId, id: fourth };
  if (third !== 'reports') return null;
  const report = { kind: 'report', periodId, organisationId: fourth } as const;
  if (fifth === 'draft') return { ...report, revision: 0 };
  if (fifth === 'review-draft') return { kind: 'review', periodId, organisationId: fourth, revision: 0 };
  const numbered = /^(r|review-|draft-)(\d+)$/.exec(fifth);
  if (!numbered) return null;
  const number = Number(numbered[2]);
  switch (numbered[1]) {
    case 'r':
      return { ...report, revision: number };
    case 'draft-':
      return { kind: 'numbered-draft', periodId, organisationId: fourth, draftNumber: number };
    default:
      return { kind: 'review', periodId, organisationId: fourth, revision: number };
  }
}
