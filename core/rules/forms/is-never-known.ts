import type { FigureValue } from '../../model/form.ts';
import type { Indicator } from '../../model/indicator.ts';

/** Sums of what stands at a day, and parts of what is no ratio, are never there; nor are remarks or percents added up. */
export function isNeverKnown(
  { kind }: Pick<Indicator, 'kind'>,
  value: FigureValue,
  { isSum = false }: { isSum?: boolean | undefined } = {},
): boolean {
  if (value === 'since-new-year') return kind === 'stock' || kind === 'ratio';
  if (value === 'share-of-target') return kind === 'ratio';
  if (value === 'numerator' || value === 'denominator') return kind !== 'ratio';
  // Of other periods a ratio is known without its parts.
  return isSum && (value === 'note' || (kind === 'ratio' && value !== 'period'));
}
