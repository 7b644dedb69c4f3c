import type { Organisation, OrganisationVersion } from '../../model/organisation.ts';
import { addDays } from '../values/calendar.ts';
import { selectVersion } from '../records/select-version.ts';
import { firstDayOf } from './standing.ts';

/**
 * A body that is called otherwise from a day on, until what had been known before ends. What held on that day ends the
 * day before; when it began on that very day it is changed itself. A body that had ended goes on from that day, one that
 * had not begun begins with it.
 */
export function changeFrom(
  organisation: Organisation,
  from: string,
  change: (version: OrganisationVersion) => OrganisationVersion,
): Organisation {
  const first = organisation.versions[0];
  if (first && from < first.from) {
    return {
      ...organisation,
      versions: [{ ...change(first), from, to: addDays(first.from, -1) }, ...organisation.versions],
    };
  }
  const version = selectVersion(organisation, from);
  const index = organisation.versions.indexOf(version);
  const changed = change(version);
  const replacement =
    from === version.from
      ? [{ ...changed, from: version.from, to: version.to }]
      : [
          { ...version, to: addDays(from, -1) },
          { ...changed, from, to: endAfter(organisation, index, from) },
        ];
  return { ...organisation, versions: organisation.versions.toSpliced(index, 1, ...replacement) };
}

/** Where a version that begins in the place of another one ends: as that one did, or where the next begins. */
function endAfter({ versions }: Organisation, index: number, from: string): string | null {
  const to = versions[index]?.to ?? null;
  if (to === null || to >= from) return to;
  const next = versions[index + 1];
  return next ? addDays(next.from, -1) : null;
}

/** A body whose last day is given: what would begin later is dropped. Null when it had not begun by then. */
export function endOn(organisation: Organisation, lastDay: string): Organisation | null {
  if (firstDayOf(organisation) > lastDay) return null;
  const versions = organisation.versions.filter((version) => version.from <= lastDay);
  return {
    ...organisation,
    versions: versions.map((version, index) =>
      index === versions.length - 1 ? { ...version, to: lastDay } : version,
    ),
  };
}

/**
 * A version lies over whatever was known for its days: others are cut, split, or dropped when nothing of them is left.
 * Days between it and what stood before or after are given to the earlier of the two, so that no gap is left.
 */
export function insertVersion(organisation: Organisation, inserted: OrganisationVersion): Organisation {
  const cut = organisation.versions.flatMap((version): OrganisationVersion[] => {
    const before =
      version.from < inserted.from
        ? [{ ...version, to: earlierOf(version.to, addDays(inserted.from, -1)) }]
        : [];
    const after =
      inserted.to !== null && (version.to === null || version.to > inserted.to)
        ? [{ ...version, from: laterOf(version.from, addDays(inserted.to, 1)) }]
        : [];
    return [...before, ...after];
  });
  const versions = [...cut, inserted].toSorted((one, other) => one.from.localeCompare(other.from));
  return { ...organisation, versions: closeGaps(versions) };
}

/** Without one version; its days go to the one before it, those of the first to the one after. */
export function removeVersion(organisation: Organisation, index: number): Organisation {
  const { versions } = organisation;
  const removed = versions[index];
  if (!removed || versions.length < 2) return organisation;
  const rest = versions.toSpliced(index, 1);
  const heir = Math.max(0, index - 1);
  return {
    ...organisation,
    versions: rest.map((version, place) =>
      place !== heir
        ? version
        : index === 0
          ? { ...version, from: removed.from }
          : { ...version, to: removed.to },
    ),
  };
}

/** A version that begins on another day; the one before it ends the day before. Null when nothing of either is left. */
export function beginVersionOn(organisation: Organisation, index: number, from: string): Organisation | null {
  const { versions } = organisation;
  const version = versions[index];
  const before = versions[index - 1];
  if (!version || (version.to !== null && version.to < from) || (before && before.from >= from)) return null;
  return {
    ...organisation,
    versions: versions.map((each, place) => {
      if (place === index) return { ...each, from };
      return place === index - 1 ? { ...each, to: addDays(from, -1) } : each;
    }),
  };
}

/** The body stands from its first day to its last without a hole. */
export function closeGaps(versions: readonly OrganisationVersion[]): OrganisationVersion[] {
  return versions.map((version, index) => {
    const next = versions[index + 1];
    return next ? { ...version, to: addDays(next.from, -1) } : version;
  });
}

function earlierOf(to: string | null, day: string): string {
  return to === null || to > day ? day : to;
}

function laterOf(one: string, other: string): string {
  return one > other ? one : other;
}
