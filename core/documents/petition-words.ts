import type { Petition, ReportPetition } from '../model/petition.ts';
import type { Report } from '../model/report.ts';
import { petitionStateNames } from '../rules/states/petition.ts';
import { formatDateShort } from '../rules/values/format-date.ts';

/** Whose petition it is, as a table says it. */
export const petitionOrigins: Record<ReportPetition['origin'], string> = {
  people: 'Nhân dân',
  organisation: 'Cơ quan, tổ chức',
};

/** What has become of it by the register (Sổ theo dõi kiến nghị); empty while it stands there under no line. */
export function writePetitionState(
  { id }: ReportPetition,
  { organisationId, periodId }: Pick<Report, 'organisationId' | 'periodId'>,
  register: readonly Petition[],
): string {
  const line = register.find((each) =>
    each.raisedIn.some(
      (raised) =>
        raised.petitionId === id && raised.organisationId === organisationId && raised.periodId === periodId,
    ),
  );
  if (!line) return '';
  const answer = [
    line.answer?.documentNumber && `văn bản số ${line.answer.documentNumber}`,
    line.answer?.date && `ngày ${formatDateShort(line.answer.date)}`,
  ].filter(Boolean);
  return answer.length === 0
    ? petitionStateNames[line.state]
    : `${petitionStateNames[line.state]} (${answer.join(', ')})`;
}
