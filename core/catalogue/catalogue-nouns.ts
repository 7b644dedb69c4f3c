import type { CatalogueKind } from './catalogue-kind.ts';
import type { AnyNoun } from './catalogue-noun.ts';
import { citedDocumentNoun } from './cited-document-columns.ts';
import { indicatorNoun } from './indicator-columns.ts';
import { organisationNoun } from './organisation-columns.ts';
import { outlineNoun } from './outline-columns.ts';
import { periodNoun } from './period-columns.ts';
import { holidayYearNoun } from './holiday-year-columns.ts';
import { personNoun } from './person-columns.ts';
import { recipientListNoun } from './recipient-list-columns.ts';
import { spellingNoun } from './spelling-columns.ts';

/** The nouns whose tables and rules are there; each new one is a line here. */
export const catalogueNouns: Partial<Record<CatalogueKind, AnyNoun>> = {
  organisation: organisationNoun,
  person: personNoun,
  'recipient-list': recipientListNoun,
  outline: outlineNoun,
  indicator: indicatorNoun,
  period: periodNoun,
  'cited-document': citedDocumentNoun,
  'holiday-year': holidayYearNoun,
  spelling: spellingNoun,
};
