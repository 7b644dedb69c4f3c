import type { OpenedReport } from '../../contract/views.ts';
import type { Figure } from '../../model/figure.ts';
import type { Indicator } from '../../model/indicator.ts';
import { numberOf } from '../figures/add-figures.ts';
import { subtractDecimals } from '../values/add-decimals.ts';

type Past = { state: Figure['state']; value: string | null };

export type ComparedFigure = {
  indicator: Indicator;
  figure: Figure;
  /** Null where that period has no such figure. */
  previous: Past | null;
  lastYear: Past | null;
  /** To the period before, as a decimal; null when one of the two is no number. */
  difference: string | null;
};

/** A body's figures beside those of its last period and of the same period a year before. */
export function compareFigures({
  report,
  indicators,
  previous,
  lastYear,
}: Pick<OpenedReport, 'report' | 'indicators' | 'previous' | 'lastYear'>): ComparedFigure[] {
  return report.figures.flatMap((figure) => {
    const indicator = indicators.find(({ id }) => id === figure.indicatorId);
    if (!indicator) return [];
    const before = findPast(previous?.figures, figure.indicatorId);
    return [
      {
        indicator,
        figure,
        previous: before,
        lastYear: findPast(lastYear?.figures, figure.indicatorId),
        difference: subtract(numberOf(figure), before && numberOf(before)),
      },
    ];
  });
}

function findPast(figures: readonly (Past & { indicatorId: string })[] = [], id: string): Past | null {
  return figures.find(({ indicatorId }) => indicatorId === id) ?? null;
}

function subtract(one: string | null, other: string | null): string | null {
  return one === null || other === null ? null : subtractDecimals(one, other);
}
