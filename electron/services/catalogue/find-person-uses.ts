import type { Use } from '../../../core/contract/catalogue.ts';
import { addUse, type FindUses } from './noun-service.ts';
import { readAllDocuments } from './read-all-documents.ts';

/** The reports and letters that name a person as their signer. */
export const findPersonUses: FindUses = async ({ store }, ids) => {
  const found = new Map<string, Use[]>();
  await readAllDocuments(store, {
    report: ({ header: { signerId } }, { label, jump }) => {
      if (signerId !== null && ids.has(signerId)) addUse(found, signerId, label, jump);
    },
    letter: ({ header: { signerId } }, { label, jump }) => {
      if (signerId !== null && ids.has(signerId)) addUse(found, signerId, label, jump);
    },
  });
  return found;
};
