import type { DocumentName, OpenedDocument } from '../../model/recent-documents.ts';

const mostRecent = 10;

/** Puts a document that was opened first; the list keeps the last ten, each once. */
export function noteOpened(list: readonly OpenedDocument[], opened: OpenedDocument): OpenedDocument[] {
  return [opened, ...forgetDocument(list, opened.document)].slice(0, mostRecent);
}

export function forgetDocument(list: readonly OpenedDocument[], document: DocumentName): OpenedDocument[] {
  return list.filter((each) => !isSameDocument(each.document, document));
}

export function isSameDocument(one: DocumentName, other: DocumentName): boolean {
  if (one.periodId !== other.periodId) return false;
  return one.kind === 'report'
    ? other.kind === 'report' && one.organisationId === other.organisationId
    : other.kind === 'letter' && one.id === other.id;
}
