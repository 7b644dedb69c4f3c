import type { Organisation, OrganisationVersion } from '../../model/organisation.ts';

/**
 * The version of an organisation that was valid on a date. Before the first version the first is taken, in a gap the
 * one before it, after the last the last: an old document always finds a name.
 */
export function selectVersion(organisation: Organisation, date: string): OrganisationVersion {
  const [first] = organisation.versions;
  if (!first) throw new Error(`organisation ${organisation.id} has no version`);
  return organisation.versions.findLast((version) => version.from <= date) ?? first;
}
