import type { Jump, Use } from '../../../core/contract/catalogue.ts';
import type { CatalogueRecord } from '../../../core/catalogue/catalogue-noun.ts';
import type { Program } from '../program.ts';

/** Where records of a noun are used; reads what it needs once for all of them. Rejects when that cannot be read. */
export type FindUses = (program: Program, ids: ReadonlySet<string>) => Promise<Map<string, Use[]>>;

export type RecordChange = { before: CatalogueRecord | null; after: CatalogueRecord };

/** What a noun needs beyond its own records. */
export type NounService = {
  findUses: FindUses;
  /**
   * The record as it is to be saved over what is on the disk; reads what else it has to know. Rejects with `refused-record`
   * when reports and periods that are there do not allow the change.
   */
  settle?: (program: Program, change: RecordChange) => Promise<CatalogueRecord>;
};

/** Adds a use to what was found, once for each place. */
export function addUse(found: Map<string, Use[]>, id: string, label: string, jump: Jump | null): void {
  const uses = found.get(id) ?? [];
  if (uses.some((use) => use.label === label)) return;
  found.set(id, [...uses, { label, jump }]);
}
