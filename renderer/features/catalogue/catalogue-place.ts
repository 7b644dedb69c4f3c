import type { CatalogueKind } from '../../../core/catalogue/catalogue-kind.ts';

/** A noun, and a record of it that is to be open. */
export type CataloguePlace = { kind: CatalogueKind; id: string | null };
