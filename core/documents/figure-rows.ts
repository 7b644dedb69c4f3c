import type { Decimal } from '../model/decimal.ts';
import type { Figure } from '../model/figure.ts';
import type { Indicator } from '../model/indicator.ts';
import { accumulate } from '../rules/figures/add-figures.ts';
import { tellLineage, type LineageMark } from '../rules/organisations/tell-lineage.ts';
import { orderIndicators } from '../rules/figures/order-indicators.ts';
import { percentOf } from '../rules/values/add-decimals.ts';

type PastFigure = Pick<Figure, 'indicatorId' | 'state' | 'value'>;

/** `lineage`: of whom they are the sum, when the body has taken over from others since. */
export type PastFigures = { periodName: string; figures: PastFigure[]; lineage?: LineageMark | undefined };

/** The same body's figures of other periods. */
export type FigureHistory = {
  previous: PastFigures | null;
  /** Of the same period a year before. */
  lastYear: PastFigures | null;
  /**
   * Of the same year's earlier periods of this kind, oldest first; empty when this period begins with the year, null
   * when one of them is missing.
   */
  earlierInYear: PastFigures[] | null;
};

export type FigureRow = {
  /** `1`, `2`, …; empty for a part of the figure above. */
  order: string;
  label: string;
  unit: string;
  figure: Figure;
  previous: PastFigure | null;
  lastYear: PastFigure | null;
  /** Luỹ kế từ đầu năm; null where sums say nothing (stock, ratio) or a period of the year is missing. */
  sinceNewYear: Decimal | null;
  /** How many percent of the year's target are reached by it; null without a target, and of a ratio. */
  share: Decimal | null;
};

/** The figures of a report in the order of its tables, parts ("trong đó") under their total, with what is known beside. */
export function listFigureRows(
  figures: readonly Figure[],
  indicators: ReadonlyMap<string, Indicator>,
  history: FigureHistory,
): FigureRow[] {
  const ordered = orderIndicators(
    figures.map((figure) => ({
      id: figure.indicatorId,
      parentId: indicators.get(figure.indicatorId)?.parentId ?? null,
      figure,
    })),
  );
  const ids = new Set(ordered.map(({ id }) => id));
  const previous = byIndicator(history.previous);
  const lastYear = byIndicator(history.lastYear);
  const earlier = history.earlierInYear?.map(byIndicator) ?? null;
  let count = 0;
  return ordered.map(({ id, parentId, figure }) => {
    const indicator = indicators.get(id);
    const isPart = parentId !== null && ids.has(parentId);
    if (!isPart) count += 1;
    const sinceNewYear = sumSinceNewYear(figure, indicator, earlier);
    const reached = indicator?.kind === 'stock' ? figure.value : sinceNewYear;
    const target = figure.yearTarget;
    return {
      order: isPart ? '' : String(count),
      label: `${isPart ? 'Trong đó: ' : ''}${indicator?.label ?? id}`,
      unit: indicator?.unit ?? '',
      figure,
      previous: previous.get(id) ?? null,
      lastYear: lastYear.get(id) ?? null,
      sinceNewYear,
      share: reached !== null && target !== null ? percentOf(reached, target) : null,
    };
  });
}

/** Of whom the figures beside are the sum, a sentence for each period that is not the body's own alone, oldest last. */
export function listLineageNotes({ previous, lastYear, earlierInYear }: FigureHistory): string[] {
  const marked = [previous, ...(earlierInYear ?? []).toReversed(), lastYear];
  return [
    ...new Set(marked.flatMap((past) => (past?.lineage ? [tellLineage(past.periodName, past.lineage)] : []))),
  ];
}

function sumSinceNewYear(
  figure: Figure,
  indicator: Indicator | undefined,
  earlier: ReadonlyMap<string, PastFigure>[] | null,
): Decimal | null {
  switch (indicator?.kind) {
    case 'stock':
    case 'ratio':
      return null;
    case 'running':
    case undefined:
      return figure.value;
    case 'flow':
      if (earlier === null) return null;
      return earlier.length === 0
        ? figure.value
        : accumulate(
            earlier.map((each) => each.get(figure.indicatorId)),
            figure,
          );
  }
}

function byIndicator(past: PastFigures | null): Map<string, PastFigure> {
  return new Map(past?.figures.map((each) => [each.indicatorId, each]));
}
