import type { Figure } from '../../model/figure.ts';
import { formatNumber } from '../values/format-number.ts';

/** A figure as it stands in running text; a blank one leaves room for the hand. */
export function writeFigure(figure: Figure | undefined): string {
  if (!figure || figure.state === 'blank' || figure.value === null)
    return figure?.state === 'none' ? '0' : '……';
  return formatNumber(figure.value);
}
