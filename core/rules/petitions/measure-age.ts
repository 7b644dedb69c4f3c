import type { CalendarDate } from '../../model/calendar-date.ts';
import type { Period } from '../../model/period.ts';
import type { Petition } from '../../model/petition.ts';
import { isClosed } from '../states/petition.ts';

type AgedPeriod = Pick<Period, 'id' | 'kind' | 'dataTo'>;

/**
 * Through how many regular periods since it was first raised a petition has gone without an end, up to a period; 0 in its own
 * period, and for one that is closed.
 */
export function measureAge(
  { raisedIn, raisedOn, state }: Pick<Petition, 'raisedIn' | 'raisedOn' | 'state'>,
  shown: AgedPeriod,
  periods: readonly AgedPeriod[],
): number {
  if (isClosed(state)) return 0;
  const raisedIds = new Set(raisedIn.map(({ periodId }) => periodId));
  const first = [
    ...periods.filter(({ id }) => raisedIds.has(id)).map(({ dataTo }) => dataTo),
    ...(raisedIds.size === 0 && raisedOn !== null ? [raisedOn] : []),
  ].reduce<CalendarDate | null>((least, date) => (least === null || date < least ? date : least), null);
  if (first === null) return 0;
  const ends = periods
    .filter(
      ({ kind, dataTo }) =>
        kind !== 'special' && kind !== 'urgent' && dataTo > first && dataTo <= shown.dataTo,
    )
    .map(({ dataTo }) => dataTo);
  return new Set(ends).size;
}

/** From this age on a petition has waited too long: two periods have passed. */
export const longAge = 2;
