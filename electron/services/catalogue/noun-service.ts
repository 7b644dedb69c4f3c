import type { Jump, Use } from '../../../core/contract/catalogue.ts';
import type { Program } from '../program.ts';

/** Where records of a noun are used; reads what it needs once for all of them. Rejects when that cannot be read. */
export type FindUses = (program: Program, ids: ReadonlySet<string>) => Promise<Map<string, Use[]>>;

/** What a noun needs beyond its own records. */
export type NounService = {
  findUses: FindUses;
};

/** Adds a use to what was found, once for each place. */
export function addUse(found: Map<string, Use[]>, id: string, label: string, jump: Jump | null): void {
  const uses = found.get(id) ?? [];
  if (uses.some((use) => use.label === label)) return;
  found.set(id, [...uses, { label, jump }]);
}
