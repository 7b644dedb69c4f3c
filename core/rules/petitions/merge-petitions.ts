import type { Petition } from '../../model/petition.ts';

type RaisedIn = Petition['raisedIn'][number];

/** One line that stands for both: the words, addressee and state of the first, raised where either was. */
export function mergePetitions(into: Petition, from: Petition): Petition {
  const dates = [into.raisedOn, from.raisedOn].filter((date) => date !== null).sort();
  return {
    ...into,
    raisedIn: addRaised(into.raisedIn, from.raisedIn),
    addressee: into.addressee || from.addressee,
    workArea: into.workArea ?? from.workArea,
    raisedOn: dates[0] ?? null,
    due: into.due ?? from.due,
  };
}

export function addRaised(list: readonly RaisedIn[], more: readonly RaisedIn[]): RaisedIn[] {
  const known = new Set(list.map(keyOf));
  return [...list, ...more.filter((each) => !known.has(keyOf(each)))];
}

/** Tells a petition of a report from all others. */
export function keyOf({ periodId, organisationId, petitionId }: RaisedIn): string {
  return `${periodId}~${organisationId}~${petitionId}`;
}
