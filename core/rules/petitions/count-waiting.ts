import type { Period } from '../../model/period.ts';
import type { Petition } from '../../model/petition.ts';
import { longAge, measureAge } from './measure-age.ts';

type Counted = Pick<Petition, 'raisedIn' | 'raisedOn' | 'state'>;
type CountedPeriod = Pick<Period, 'id' | 'kind' | 'dataTo'>;

export type WaitingPetitions = {
  /** Mới tiếp nhận: handed to nobody yet. */
  newCount: number;
  /** Without an end since two periods or longer. */
  longCount: number;
};

/** What of the register waits, up to a period. */
export function countWaiting(
  petitions: readonly Counted[],
  shown: CountedPeriod,
  periods: readonly CountedPeriod[],
): WaitingPetitions {
  return {
    newCount: petitions.filter(({ state }) => state === 'new').length,
    longCount: petitions.filter((each) => measureAge(each, shown, periods) >= longAge).length,
  };
}

/** `5 mới · 3 quá 2 kỳ`; empty when nothing of the register waits so. */
export function tellWaiting({ newCount, longCount }: WaitingPetitions): string {
  return [newCount > 0 ? `${newCount} mới` : '', longCount > 0 ? `${longCount} quá ${longAge} kỳ` : '']
    .filter(Boolean)
    .join(' · ');
}
