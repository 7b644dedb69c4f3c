import type { Decimal } from '../../model/decimal.ts';
import type { Indicator } from '../../model/indicator.ts';

/** Chỉ tiêu năm of an organisation, else the one set for all; null when there is none. */
export function findYearTarget(
  { targets = [] }: Pick<Indicator, 'targets'>,
  organisationId: string,
  year: number,
): Decimal | null {
  const ofYear = targets.filter((each) => each.year === year);
  const own = ofYear.find((each) => each.organisationId === organisationId);
  return (own ?? ofYear.find((each) => each.organisationId === null))?.value ?? null;
}
