import type { Indicator } from '../../model/indicator.ts';
import type { Report } from '../../model/report.ts';
import { carryState } from '../rounds/lock-report.ts';
import { shareSections } from '../sections/share-sections.ts';
import { takeBackSections } from '../sections/take-back-sections.ts';

/** The report with the text, lists, figures and header of a version; what the office has done with it stays as it is. */
export function restoreWhole(present: Report, version: Report): Report {
  return carryState({ ...version, revision: present.revision }, present);
}

/** The report with one section of a version, and the rows of the list that belongs to it. */
export function restoreSection(
  present: Report,
  version: Report,
  sectionId: string,
  { indicators, newId }: { indicators: readonly Indicator[]; newId: () => string },
): Report {
  const share = shareSections(version, [sectionId], indicators, {
    organisationName: '',
    periodName: '',
    givenAt: '1970-01-01T00:00:00.000Z',
  });
  const withFigures = version.sections.find(({ id }) => id === sectionId)?.kind === 'figures';
  return takeBackSections(present, share, { sectionIds: new Set([sectionId]), withFigures }, newId);
}
