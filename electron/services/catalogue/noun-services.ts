import type { CatalogueKind } from '../../../core/catalogue/catalogue-kind.ts';
import { findCitedDocumentUses } from './find-cited-document-uses.ts';
import type { NounService } from './noun-service.ts';

const unused: NounService = { findUses: async () => new Map() };

/** What each noun adds to the catalogue's services; each new one is a line here. */
export const nounServices: Partial<Record<CatalogueKind, NounService>> = {
  // A document takes the lines of a list, not the list.
  'recipient-list': unused,
  'cited-document': { findUses: findCitedDocumentUses },
};
