import { formatNumber } from '../values/format-number.ts';
import type { Amount } from '../figures/add-figures.ts';

/** `1.018`, `1.018 (ước)`, `không phát sinh`, `chưa có`: blank, none and zero are told apart. */
export function writeAmount({ state, value, isEstimate }: Amount): string {
  if (state === 'none') return 'không phát sinh';
  if (value === null) return 'chưa có';
  return isEstimate ? `${formatNumber(value)} (ước)` : formatNumber(value);
}
