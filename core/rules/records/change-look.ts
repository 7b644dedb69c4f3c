import type { HouseSpelling, Organisation, OrganisationVersion } from '../../model/organisation.ts';
import { addDays } from '../values/calendar.ts';
import { selectVersion } from './select-version.ts';

export type LookChange = Partial<Pick<OrganisationVersion, 'layoutFamily' | 'fallbackLayoutFamily'>> & {
  spelling?: Partial<HouseSpelling>;
};

/**
 * A body with another layout or spelling from a date on. What was valid on that date ends the day before, so that older
 * documents print as they were; when it began on that very date, it is changed itself. Without a date the version of
 * `today` is changed for all the time for which it stands.
 */
export function changeLook(
  organisation: Organisation,
  change: LookChange,
  { from, today }: { from: string | null; today: string },
): Organisation {
  const version = selectVersion(organisation, from ?? today);
  const index = organisation.versions.indexOf(version);
  const changed = { ...version, ...change, spelling: { ...version.spelling, ...change.spelling } };
  const isChangedItself = from === null || from <= version.from;
  const replacement = isChangedItself
    ? [changed]
    : [
        { ...version, to: addDays(from, -1) },
        { ...changed, from, to: endAfter(version.to, from) },
      ];
  return { ...organisation, versions: organisation.versions.toSpliced(index, 1, ...replacement) };
}

/** A version that ended before the date, with nothing after it, goes on from there. */
function endAfter(to: string | null, from: string): string | null {
  return to !== null && to < from ? null : to;
}
