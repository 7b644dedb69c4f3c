import type { Figure } from '../../model/figure.ts';
import type { IndicatorKind } from '../../model/indicator.ts';
import { addWhole } from './add-figures.ts';

type SummedFigure = Pick<Figure, 'indicatorId' | 'state' | 'value'>;

/** The figures of several bodies as one's, for a comparison with the body that took over from them. */
export function sumByLineage(
  reports: readonly (readonly Figure[])[],
  kinds: ReadonlyMap<string, IndicatorKind>,
): SummedFigure[] {
  const ids = new Set(reports.flatMap((figures) => figures.map(({ indicatorId }) => indicatorId)));
  return [...ids].map((indicatorId) => {
    const parts = reports.map((figures) => figures.find((each) => each.indicatorId === indicatorId));
    const { state, value } = addWhole(kinds.get(indicatorId) ?? 'flow', parts);
    return { indicatorId, state, value };
  });
}
