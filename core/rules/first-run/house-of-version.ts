import type { HouseFacts } from '../../model/house-facts.ts';
import type { OrganisationVersion } from '../../model/organisation.ts';
import { writeTitle } from './write-title.ts';

/** What is shown of a body before anything was read or typed: as it is shipped. */
export function houseOfVersion(version: OrganisationVersion): HouseFacts {
  const { superiorLines, issuerLines, symbol, placeName, layoutFamily, spelling, signing } = version;
  return {
    superiorLines,
    issuerLines,
    symbol,
    placeName,
    layoutFamily,
    spelling,
    authority: signing?.authority ?? 'direct',
    authorityName: signing?.authorityName ?? '',
    signers: [{ fullName: '', title: writeTitle(signing?.position ?? '') }],
    recipients: [],
  };
}
