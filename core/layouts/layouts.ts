import type { LayoutProfile } from './layout-profile.ts';
import { nationalTitle } from './national-title.ts';
import { partyHd36 } from './party-hd36.ts';
import { youthUnionHd29 } from './youth-union-hd29.ts';

/** The layouts that the program ships, by id. */
export const layouts: ReadonlyMap<string, LayoutProfile> = new Map(
  [partyHd36, nationalTitle, youthUnionHd29].map((layout) => [layout.id, layout]),
);
