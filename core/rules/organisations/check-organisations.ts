import type { Problem } from '../../contract/problem.ts';
import type { Organisation, OrganisationVersion } from '../../model/organisation.ts';
import { formatDateShort } from '../values/format-date.ts';
import { addDays } from '../values/calendar.ts';
import { foldToneKey } from '../text/fold-search-key.ts';
import { byId, takeoverDate, type Organisations } from './lineage.ts';
import { haveCommonDay, isStandingOn } from './standing.ts';

/** What is wrong with one body's versions: an end before a start, days told twice, days untold. */
export function checkVersions({ versions }: Organisation): Problem | null {
  const name = versions[0]?.shortName ?? '';
  for (const [index, version] of versions.entries()) {
    if (version.to !== null && version.to < version.from)
      return {
        code: 'organisation-ends-before-start',
        details: { organisation: name, ...tellSpan(version) },
      };
    const next = versions[index + 1];
    if (!next) continue;
    if (version.to === null || version.to >= next.from)
      return {
        code: 'organisation-versions-overlap',
        details: { organisation: name, from: formatDateShort(next.from), ...tellEnd(version) },
      };
    if (addDays(version.to, 1) !== next.from)
      return {
        code: 'organisation-versions-gap',
        details: {
          organisation: name,
          from: formatDateShort(addDays(version.to, 1)),
          to: formatDateShort(addDays(next.from, -1)),
        },
      };
  }
  return null;
}

/**
 * The first rule that some of the bodies break, with those that it concerns by name; null when all hold. `changedIds`:
 * only what these break is told, so that an old fault elsewhere does not refuse a change that has nothing to do with it.
 */
export function checkOrganisations(
  organisations: readonly Organisation[],
  changedIds: ReadonlySet<string> = new Set(organisations.map(({ id }) => id)),
): Problem | null {
  const known = byId(organisations);
  const changed = organisations.filter(({ id }) => changedIds.has(id));
  for (const check of [checkVersions, checkParents, checkLineage, checkSymbols]) {
    for (const organisation of changed) {
      const problem = check(organisation, known);
      if (problem) return problem;
    }
  }
  return null;
}

/** A parent is known, and nobody is above itself on any day. */
function checkParents(organisation: Organisation, known: Organisations): Problem | null {
  for (const version of organisation.versions) {
    if (version.parentId === null) continue;
    if (!known.has(version.parentId))
      return {
        code: 'organisation-parent-unknown',
        details: { organisation: version.shortName, parent: version.parentId },
      };
    const day = findCycle(organisation.id, version, [], known);
    if (day !== null)
      return {
        code: 'organisation-parent-cycle',
        details: {
          organisation: version.shortName,
          parent: known.get(version.parentId)?.versions.at(-1)?.shortName ?? version.parentId,
          from: formatDateShort(day),
        },
      };
  }
  return null;
}

/** The first day of a span on which the way up from a version leads back to `id`; null: it never does. */
function findCycle(
  id: string,
  version: Pick<OrganisationVersion, 'from' | 'to' | 'parentId'>,
  path: readonly string[],
  known: Organisations,
): string | null {
  if (version.parentId === null || path.includes(version.parentId)) return null;
  if (version.parentId === id) return version.from;
  const parent = known.get(version.parentId);
  for (const above of parent?.versions ?? []) {
    if (!haveCommonDay(version, above)) continue;
    const span = { ...above, from: laterOf(version.from, above.from), to: earlierEnd(version.to, above.to) };
    const day = findCycle(id, span, [...path, version.parentId], known);
    if (day !== null) return day;
  }
  return null;
}

/** Predecessors are known, lead back to nobody, and stood until they were taken over by one that stood then. */
function checkLineage(organisation: Organisation, known: Organisations): Problem | null {
  const name = organisation.versions.at(-1)?.shortName ?? organisation.id;
  for (const predecessorId of organisation.predecessorIds) {
    const predecessor = known.get(predecessorId);
    if (!predecessor)
      return {
        code: 'organisation-predecessor-unknown',
        details: { organisation: name, predecessor: predecessorId },
      };
    const details = {
      organisation: name,
      predecessor: predecessor.versions.at(-1)?.shortName ?? predecessorId,
    };
    if (leadsTo(predecessor, organisation.id, known, new Set()))
      return { code: 'organisation-lineage-cycle', details };
    const date = takeoverDate(predecessor, organisation);
    if (!isStandingOn(organisation, date) || !isStandingOn(predecessor, addDays(date, -1)))
      return {
        code: 'organisation-lineage-order',
        details: { ...details, from: formatDateShort(date) },
      };
  }
  return null;
}

function leadsTo(from: Organisation, id: string, known: Organisations, seen: Set<string>): boolean {
  if (from.id === id) return true;
  if (seen.has(from.id)) return false;
  seen.add(from.id);
  return from.predecessorIds.some((each) => {
    const predecessor = known.get(each);
    return predecessor !== undefined && leadsTo(predecessor, id, known, seen);
  });
}

/**
 * Two bodies of one place and level never sign by one symbol at the same time. In other places they do: every province's
 * Front writes `MTTQ-BTT`.
 */
function checkSymbols(organisation: Organisation, known: Organisations): Problem | null {
  for (const version of organisation.versions) {
    if (version.symbol.trim() === '') continue;
    for (const other of known.values()) {
      if (other.id === organisation.id) continue;
      const rival = other.versions.find((each) => isRival(version, each));
      if (rival)
        return {
          code: 'organisation-symbol-taken',
          details: {
            organisation: version.shortName,
            symbol: version.symbol,
            other: rival.shortName,
            from: formatDateShort(laterOf(version.from, rival.from)),
            ...tellEnd({ to: earlierEnd(version.to, rival.to) }),
          },
        };
    }
  }
  return null;
}

function isRival(one: OrganisationVersion, other: OrganisationVersion): boolean {
  return (
    one.symbol.trim().toLocaleUpperCase('vi') === other.symbol.trim().toLocaleUpperCase('vi') &&
    one.level === other.level &&
    foldToneKey(one.placeName) === foldToneKey(other.placeName) &&
    haveCommonDay(one, other)
  );
}

function tellSpan({ from, to }: Pick<OrganisationVersion, 'from' | 'to'>): Record<string, string> {
  return { from: formatDateShort(from), ...tellEnd({ to }) };
}

function tellEnd({ to }: { to: string | null }): Record<string, string> {
  return to === null ? {} : { to: formatDateShort(to) };
}

function laterOf(one: string, other: string): string {
  return one > other ? one : other;
}

function earlierEnd(one: string | null, other: string | null): string | null {
  if (one === null) return other;
  return other === null || one < other ? one : other;
}
