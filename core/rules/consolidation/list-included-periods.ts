import type { Period } from '../../model/period.ts';
import { identifyPeriod } from '../periods/identify-period.ts';

/** The ids of the shorter periods that lie within one, in their order: of 6 tháng quý I and quý II, of a quarter its months. */
export function listIncludedPeriods({
  kind,
  year,
  ordinal,
}: Pick<Period, 'kind' | 'year' | 'ordinal'>): string[] {
  const quarters = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      identifyPeriod({ kind: 'quarter', year, ordinal: index + 1, title: '' }),
    );
  switch (kind) {
    case 'quarter': {
      const last = (ordinal ?? 1) * 3;
      return [last - 2, last - 1, last].map((month) =>
        identifyPeriod({ kind: 'month', year, ordinal: month, title: '' }),
      );
    }
    case 'half-year':
      return quarters(2);
    case 'nine-months':
      return quarters(3);
    case 'year':
      return quarters(4);
    case 'month':
    case 'special':
    case 'urgent':
      return [];
  }
}
