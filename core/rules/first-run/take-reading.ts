import type { FirstRunBody } from '../../model/first-run-draft.ts';
import type { HouseReading } from '../../model/house-facts.ts';
import { houseOfVersion } from './house-of-version.ts';

/** A body with what its old report told, over what is shipped; null: as shipped. */
export function takeReading(body: FirstRunBody, reading: HouseReading | null): FirstRunBody {
  const [version] = body.organisation.versions;
  if (!version) return { ...body, reading };
  return { ...body, reading, facts: { ...houseOfVersion(version), ...reading?.facts } };
}
