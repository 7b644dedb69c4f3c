import type { Organisation } from '../../model/organisation.ts';
import { addDays } from '../values/calendar.ts';
import { firstDayOf, isStandingFrom, isStandingOn, lastDayOf } from './standing.ts';

/** The bodies that are known, by id. */
export type Organisations = ReadonlyMap<string, Organisation>;

export function byId(organisations: readonly Organisation[]): Map<string, Organisation> {
  return new Map(organisations.map((organisation) => [organisation.id, organisation]));
}

/** The bodies that came out of one: it was merged into them, or they were split off. */
export function successorsOf(id: string, organisations: Organisations): Organisation[] {
  return [...organisations.values()].filter((each) => each.predecessorIds.includes(id));
}

/** The day on which a successor took a predecessor's work over: as recorded, else when the one ended or the other began. */
export function takeoverDate(predecessor: Organisation, successor: Organisation): string {
  const recorded = successor.takeoverDates?.[predecessor.id];
  if (recorded !== undefined) return recorded;
  const lastDay = lastDayOf(predecessor);
  return lastDay === null ? firstDayOf(successor) : addDays(lastDay, 1);
}

/**
 * The bodies that stood for one on a date: itself while it stood, with what was still to be merged into it; before its
 * time its predecessors, and theirs. A body without known predecessors stands for all the time before it: its first day
 * is then only the day from which its names are known. Empty when it had ended.
 */
export function listForebears(id: string, date: string, organisations: Organisations): Organisation[] {
  return collect(id, organisations, (organisation) => {
    const predecessors = organisation.predecessorIds
      .map((each) => organisations.get(each))
      .filter((each) => each !== undefined);
    const hasBegun = firstDayOf(organisation) <= date || predecessors.length === 0;
    return {
      isFound: hasBegun && isStandingFrom(organisation, date),
      next: predecessors.filter((each) => date < takeoverDate(each, organisation)),
    };
  });
}

/** The bodies that do one's work on a date: itself while it stands, then those that took over when it ended, and theirs. */
export function listHeirs(id: string, date: string, organisations: Organisations): Organisation[] {
  return collect(id, organisations, (organisation) => ({
    isFound: isStandingOn(organisation, date),
    next: isStandingFrom(organisation, date) ? [] : listFinalSuccessors(organisation, organisations),
  }));
}

/** Walks from body to body, each once, and gathers those that are found. */
function collect(
  id: string,
  organisations: Organisations,
  look: (organisation: Organisation) => { isFound: boolean; next: readonly Organisation[] },
): Organisation[] {
  const found: Organisation[] = [];
  const seen = new Set<string>();
  const start = organisations.get(id);
  const waiting = start ? [start] : [];
  for (let each = waiting.shift(); each; each = waiting.shift()) {
    if (seen.has(each.id)) continue;
    seen.add(each.id);
    const { isFound, next } = look(each);
    if (isFound) found.push(each);
    waiting.unshift(...next);
  }
  return found;
}

/** Those that took over when a body ended, without what was split off while it stood. */
function listFinalSuccessors(organisation: Organisation, organisations: Organisations): Organisation[] {
  const lastDay = lastDayOf(organisation);
  if (lastDay === null) return [];
  return successorsOf(organisation.id, organisations).filter(
    (each) => takeoverDate(organisation, each) > lastDay,
  );
}

/**
 * The bodies of a house on a date, in its order: of each the one that stands, else those that took over from it, else
 * those from which it came. What has ended without a successor is left out.
 */
export function listBodiesOn(
  ids: readonly string[],
  date: string,
  organisations: Organisations,
): Organisation[] {
  const found = new Map<string, Organisation>();
  for (const id of ids) {
    const heirs = listHeirs(id, date, organisations);
    for (const each of heirs.length > 0 ? heirs : listForebears(id, date, organisations))
      found.set(each.id, each);
  }
  return [...found.values()];
}

/**
 * Whether a successor's figures may be set beside a predecessor's: it was taken over whole, directly or by one that was
 * in its turn. What was split among several, or went on beside its successor, cannot be compared.
 */
export function isTakenOverWhole(
  predecessor: Organisation,
  successorId: string,
  organisations: Organisations,
): boolean {
  const [successor, ...others] = listFinalSuccessors(predecessor, organisations);
  if (!successor || others.length > 0) return false;
  return successor.id === successorId || isTakenOverWhole(successor, successorId, organisations);
}
