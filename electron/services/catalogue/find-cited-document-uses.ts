import type { Use } from '../../../core/contract/catalogue.ts';
import { listReferences } from '../../../core/rules/records/list-references.ts';
import { addUse, type FindUses } from './noun-service.ts';
import { readDocumentsNaming } from './read-documents-naming.ts';

/** The reports that cite a document. */
export const findCitedDocumentUses: FindUses = async ({ store }, ids) => {
  const found = new Map<string, Use[]>();
  await readDocumentsNaming(store, ids, {
    report: (report, { label, jump }) => {
      for (const id of listReferences(report).citedDocumentIds)
        if (ids.has(id)) addUse(found, id, label, jump);
    },
  });
  return found;
};
