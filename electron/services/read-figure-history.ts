import type { FigureHistory, PastFigures } from '../../core/documents/figure-rows.ts';
import type { Indicator, IndicatorKind } from '../../core/model/indicator.ts';
import type { Period } from '../../core/model/period.ts';
import { sumByLineage } from '../../core/rules/figures/sum-by-lineage.ts';
import { namePeriod, stepWithinKind } from '../../core/rules/periods/name-period.ts';
import type { EarlierOfBody, ReadEarlier } from './read-earlier-of-body.ts';

/**
 * A body's figures of the period before, of the same period a year before, and of the same year's earlier periods; of
 * those whom it took over from, the sum.
 */
export async function readFigureHistory(
  read: ReadEarlier,
  period: Period,
  indicators: readonly Indicator[],
): Promise<FigureHistory> {
  const kinds = new Map(indicators.map(({ id, kind }) => [id, kind]));
  const readFigures = (earlier: EarlierOfBody) => sumFigures(earlier, kinds);
  const [previous, lastYear, earlierInYear] = await Promise.all([
    read.named({ ...period, ...stepWithinKind(period, -1) }),
    read.named({ ...period, year: period.year - 1 }),
    readEarlierInYear(read, period),
  ]);
  return {
    previous: previous && readFigures(previous),
    lastYear: lastYear && readFigures(lastYear),
    earlierInYear: earlierInYear && earlierInYear.map(readFigures),
  };
}

/** The body's reports of the same year's earlier months or quarters, oldest first; null when one of them is missing. */
async function readEarlierInYear(read: ReadEarlier, period: Period): Promise<EarlierOfBody[] | null> {
  if (period.kind !== 'month' && period.kind !== 'quarter') return [];
  const earlier: EarlierOfBody[] = [];
  for (let ordinal = 1; ordinal < (period.ordinal ?? 1); ordinal += 1) {
    const found = await read.named({ ...period, ordinal });
    if (!found) return null;
    earlier.push(found);
  }
  return earlier;
}

/** Where a report is missing nothing is known of the sum, and what was split says nothing about its parts. */
function sumFigures(
  { reports, period, lineage }: EarlierOfBody,
  kinds: ReadonlyMap<string, IndicatorKind>,
): PastFigures {
  const isKnown = lineage === null || (lineage.isComparable && lineage.missingNames.length === 0);
  const [own] = reports;
  return {
    periodName: namePeriod(period),
    figures: !isKnown
      ? []
      : lineage === null
        ? own.figures.map(({ indicatorId, state, value }) => ({ indicatorId, state, value }))
        : sumByLineage(
            reports.map(({ figures }) => figures),
            kinds,
          ),
    ...(lineage && { lineage }),
  };
}
