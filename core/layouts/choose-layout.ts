import type { OrganisationVersion } from '../model/organisation.ts';
import type { LayoutProfile } from './layout-profile.ts';
import { selectLayout } from './layouts.ts';

/** What serves when a house's own layout cannot be read and nothing says on which one it stood. */
const lastFallback = 'state';

/**
 * The layout of a body's document of a date. When the family cannot be found because a record is damaged, the shipped one
 * on which the house's own stood serves, so that a page always comes; undefined when no record explains the gap.
 */
export function chooseLayout(
  { layoutFamily, fallbackLayoutFamily }: OrganisationVersion,
  date: string,
  { layouts, isIncomplete }: { layouts: readonly LayoutProfile[]; isIncomplete: boolean },
): LayoutProfile | undefined {
  const found = selectLayout(layoutFamily, date, layouts);
  if (found || !isIncomplete) return found;
  return selectLayout(fallbackLayoutFamily ?? lastFallback, date, layouts);
}
