import type { FigureValue } from '../../model/form.ts';
import type { Indicator } from '../../model/indicator.ts';

/** Sums of what stands at a day, and parts of what is no ratio, are never there. */
export function isNeverKnown({ kind }: Indicator, value: FigureValue): boolean {
  if (value === 'since-new-year') return kind === 'stock' || kind === 'ratio';
  if (value === 'share-of-target') return kind === 'ratio';
  return (value === 'numerator' || value === 'denominator') && kind !== 'ratio';
}
