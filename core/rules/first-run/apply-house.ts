import type { FirstRunBody } from '../../model/first-run-draft.ts';
import type { HouseFacts } from '../../model/house-facts.ts';
import type { Organisation, OrganisationVersion } from '../../model/organisation.ts';
import type { Person } from '../../model/person.ts';
import type { ReportHeader } from '../../model/report.ts';
import { layouts } from '../../layouts/layouts.ts';
import { normaliseText } from '../text/normalise-text.ts';

const tidy = (text: string) => normaliseText(text).replace(/\s+/g, ' ').trim();

/** Lines as typed, without empty ones. */
export function tidyLines(lines: readonly string[]): string[] {
  return lines.map(tidy).filter((each) => each !== '');
}

/** A body as it will be kept: as shipped, with what its own page says. */
export function applyHouse({ organisation, facts }: FirstRunBody): Organisation {
  const { versions } = organisation;
  return { ...organisation, versions: versions.map((version) => applyToVersion(version, facts)) };
}

export function applyToVersion(version: OrganisationVersion, facts: HouseFacts): OrganisationVersion {
  const issuerLines = tidyLines(facts.issuerLines);
  const isKnownFamily = layouts.some(({ family }) => family === facts.layoutFamily);
  return {
    ...version,
    superiorLines: tidyLines(facts.superiorLines),
    issuerLines: issuerLines.length > 0 ? issuerLines : version.issuerLines,
    symbol: tidy(facts.symbol),
    layoutFamily: isKnownFamily ? facts.layoutFamily : version.layoutFamily,
    placeName: tidy(facts.placeName),
    spelling: facts.spelling,
    signing: {
      authority: facts.authority,
      authorityName: tidy(facts.authorityName),
      position: positionOf(facts),
    },
  };
}

/** What of the house stands in the header of a report. */
export function headerOfHouse(
  facts: HouseFacts,
): Pick<
  ReportHeader,
  'placeName' | 'authority' | 'authorityName' | 'signerPosition' | 'signerName' | 'recipients'
> {
  return {
    placeName: tidy(facts.placeName),
    authority: facts.authority,
    authorityName: tidy(facts.authorityName),
    signerPosition: positionOf(facts),
    signerName: tidy(facts.signers[0]?.fullName ?? ''),
    recipients: tidyLines(facts.recipients),
  };
}

/** Those who sign for a body, each a person of its own; a row without a name is nobody. */
export function peopleOfHouse(
  { organisation, facts }: FirstRunBody,
  { newId }: { newId: () => string },
): Person[] {
  const from = organisation.versions[0]?.from ?? '';
  return facts.signers.flatMap(({ fullName, title }) => {
    const name = tidy(fullName);
    const written = tidy(title);
    if (name === '') return [];
    return [
      {
        id: newId(),
        fullName: name,
        positions:
          written === ''
            ? []
            : [
                {
                  organisationId: organisation.id,
                  title: written,
                  rank: rankOf(written),
                  isActing: false,
                  from,
                  to: null,
                },
              ],
      },
    ];
  });
}

function rankOf(title: string): Person['positions'][number]['rank'] {
  if (/^phó(?!\p{L})/iu.test(title)) return 'deputy';
  return /^(?:chủ tịch|bí thư|trưởng ban)(?!\p{L})/iu.test(title) ? 'head' : 'other';
}

function positionOf({ signers }: HouseFacts): string {
  return tidy(signers[0]?.title ?? '').toLocaleUpperCase('vi');
}
