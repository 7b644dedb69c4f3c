import type { Figure } from '../model/figure.ts';
import { formatNumber } from '../rules/values/format-number.ts';

/** "Không phát sinh" and "not yet known" are told apart from zero on paper too. */
export function writeFigureValue(figure: Figure): string {
  if (figure.state === 'none') return 'Không phát sinh';
  if (figure.state === 'blank' || figure.value === null) return '……';
  return `${formatNumber(figure.value)}${figure.isEstimate ? ' (ước)' : ''}`;
}
