import type { LayoutProfile } from './layout-profile.ts';
import { farmersNational, farmersPlain } from './profiles/farmers.ts';
import { frontHd91 } from './profiles/front-hd91.ts';
import { partyHd05 } from './profiles/party-hd05.ts';
import { partyHd36 } from './profiles/party-hd36.ts';
import { stateNd30 } from './profiles/state-nd30.ts';
import { unionQd1013, unionQd933 } from './profiles/union-qd933.ts';
import { veterans } from './profiles/veterans.ts';
import { women } from './profiles/women.ts';
import { youthHd29 } from './profiles/youth-hd29.ts';

/** The layouts that the program ships. */
export const layouts: readonly LayoutProfile[] = [
  partyHd36,
  partyHd05,
  frontHd91,
  unionQd1013,
  unionQd933,
  youthHd29,
  farmersNational,
  farmersPlain,
  women,
  veterans,
  stateNd30,
];

/**
 * The profile of a family that was valid on a date, of several the one that began last; before its first rule the first,
 * in a gap and after the last the one before: an old document always finds a page. Undefined when there is no such family.
 */
export function selectLayout(
  family: string,
  date: string,
  from: readonly LayoutProfile[] = layouts,
): LayoutProfile | undefined {
  const rules = from
    .filter((layout) => layout.family === family)
    .toSorted((first, second) => first.from.localeCompare(second.from));
  const begun = rules.filter((layout) => layout.from <= date);
  return begun.findLast(({ to }) => to === null || date <= to) ?? begun.at(-1) ?? rules[0];
}
