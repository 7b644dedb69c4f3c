import type { Use } from '../../../core/contract/catalogue.ts';
import { addUse, type FindUses } from './noun-service.ts';
import { readDocumentsNaming } from './read-documents-naming.ts';

/** The reports and letters that name a person as their signer. */
export const findPersonUses: FindUses = async ({ store }, ids) => {
  const found = new Map<string, Use[]>();
  await readDocumentsNaming(store, ids, {
    report: ({ header: { signerId } }, { label, jump }) => {
      if (signerId !== null && ids.has(signerId)) addUse(found, signerId, label, jump);
    },
    letter: ({ header: { signerId } }, { label, jump }) => {
      if (signerId !== null && ids.has(signerId)) addUse(found, signerId, label, jump);
    },
  });
  return found;
};
