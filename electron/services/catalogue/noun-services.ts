import type { CatalogueKind } from '../../../core/catalogue/catalogue-kind.ts';
import { findCitedDocumentUses } from './find-cited-document-uses.ts';
import { findIndicatorUses, settleIndicator } from './find-indicator-uses.ts';
import { findOrganisationUses } from './find-organisation-uses.ts';
import { findOutlineUses, settleOutline } from './find-outline-uses.ts';
import { findPeriodUses, settlePeriod } from './find-period-uses.ts';
import { findPersonUses } from './find-person-uses.ts';
import type { NounService } from './noun-service.ts';
import { settleOrganisation } from './settle-organisation.ts';

const unused: NounService = { findUses: async () => new Map() };

/** What each noun adds to the catalogue's services; each new one is a line here. */
export const nounServices: Partial<Record<CatalogueKind, NounService>> = {
  organisation: { findUses: findOrganisationUses, settle: settleOrganisation },
  person: { findUses: findPersonUses },
  // A document takes the lines of a list, not the list.
  'recipient-list': unused,
  outline: { findUses: findOutlineUses, settle: settleOutline },
  indicator: { findUses: findIndicatorUses, settle: settleIndicator },
  period: { findUses: findPeriodUses, settle: settlePeriod },
  'cited-document': { findUses: findCitedDocumentUses },
  'holiday-year': unused,
  spelling: unused,
};
