import type { Decimal } from '../../model/decimal.ts';
import { decimal } from '../../model/decimal.ts';
import type { Figure } from '../../model/figure.ts';
import { addDecimals } from '../values/add-decimals.ts';

type Amount = Pick<Figure, 'state' | 'value'>;

/**
 * Luỹ kế từ đầu năm of a flow: the year's earlier periods and this one. Null while one of them is not known, since a sum
 * with a hole says less than no sum.
 */
export function accumulateFigure(earlier: readonly (Amount | undefined)[], present: Amount): Decimal | null {
  const amounts = [...earlier, present].map(readAmount);
  if (earlier.length === 0 || amounts.includes(null)) return null;
  const sum = addDecimals(amounts.filter((each) => each !== null));
  return decimal.safeParse(sum).success ? sum : null;
}

function readAmount(amount: Amount | undefined): Decimal | null {
  return amount?.state === 'none' ? '0' : (amount?.value ?? null);
}
