import { blankFigure, type Figure } from '../../../../core/model/figure.ts';
import type { Indicator } from '../../../../core/model/indicator.ts';

export type FigureRowData = { indicator: Indicator; figure: Figure; isFirstPart: boolean };

/** The rows of the figures table: in the report's order, with each total's parts right under it. */
export function listFigureRows(
  indicators: readonly Indicator[],
  figures: readonly Figure[],
): FigureRowData[] {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const known = figures.filter((figure) => byId.has(figure.indicatorId));
  const rest = indicators.filter((each) => !figures.some((figure) => figure.indicatorId === each.id));
  const all = [...known, ...rest.map((indicator) => blankFigure(indicator.id))].flatMap((figure) => {
    const indicator = byId.get(figure.indicatorId);
    return indicator ? [{ indicator, figure }] : [];
  });
  const ids = new Set(all.map(({ indicator }) => indicator.id));
  const isPart = ({ indicator }: { indicator: Indicator }) =>
    indicator.parentId !== null && ids.has(indicator.parentId);
  return all.flatMap((row) =>
    isPart(row)
      ? []
      : [
          { ...row, isFirstPart: false },
          ...all
            .filter((each) => isPart(each) && each.indicator.parentId === row.indicator.id)
            .map((each, index) => ({ ...each, isFirstPart: index === 0 })),
        ],
  );
}
