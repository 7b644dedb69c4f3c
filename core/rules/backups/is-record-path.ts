/** The places of records below the data folder: what a restore replaces. What lies beside (history, received files) is joined. */
const recordFolders = new Set([
  'organisations',
  'organisation-changes',
  'people',
  'indicators',
  'outlines',
  'cited-documents',
  'layouts',
  'recipient-lists',
  'holidays',
  'forms',
  'periods',
  'petitions',
]);

/** Whether a name at the top of the data folder is a record or a folder of records. */
export function isRecordRoot(name: string): boolean {
  return name === 'workspace.json' || recordFolders.has(name);
}

/** The report that a path below the data folder belongs to, or null. */
export function reportOfPath(path: string): { periodId: string; organisationId: string } | null {
  const parts = /^periods\/([^/]+)\/reports\/([^/]+)\/[^/]+$/.exec(path);
  const [, periodId, organisationId] = parts ?? [];
  return periodId !== undefined && organisationId !== undefined ? { periodId, organisationId } : null;
}

/** Báo cáo, văn bản, danh mục: under which word the user finds a file; null: history that goes with them. */
export function countedAs(path: string): 'reports' | 'documents' | 'catalogue' | null {
  if (/^periods\/[^/]+\/reports\/[^/]+\/draft\.json$/.test(path)) return 'reports';
  if (reportOfPath(path) || /^periods\/[^/]+\/(?:letters|conclusions)\//.test(path)) return 'documents';
  if (/^received\/[^/]+$/.test(path) || /^periods\/[^/]+\/meeting\.json$/.test(path)) return 'documents';
  const root = path.split('/')[0] ?? '';
  return isRecordRoot(root) ? 'catalogue' : null;
}
