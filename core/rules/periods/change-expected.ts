import type { Period } from '../../model/period.ts';

/** The period with other bodies expected than at its opening; what was added and taken out is kept with the moment. */
export function changeExpected(period: Period, organisationIds: readonly string[], at: string): Period {
  const { expectedOrganisationIds, expectationChanges = [] } = period;
  const addedIds = organisationIds.filter((id) => !expectedOrganisationIds.includes(id));
  const removedIds = expectedOrganisationIds.filter((id) => !organisationIds.includes(id));
  if (addedIds.length === 0 && removedIds.length === 0) return period;
  return {
    ...period,
    expectedOrganisationIds: [...organisationIds],
    expectationChanges: [...expectationChanges, { at, addedIds, removedIds }],
  };
}
