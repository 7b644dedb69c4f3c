import type { FigureHistory } from '../../core/documents/figure-rows.ts';
import type { Period } from '../../core/model/period.ts';
import { namePeriod, stepWithinKind } from '../../core/rules/periods/name-period.ts';
import type { EarlierOfBody, ReadEarlier } from './read-earlier-of-body.ts';

/** A body's figures of the period before, of the same period a year before, and of the same year's earlier periods. */
export async function readFigureHistory(read: ReadEarlier, period: Period): Promise<FigureHistory> {
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

function readFigures({ report, period }: EarlierOfBody) {
  return {
    periodName: namePeriod(period),
    figures: report.figures.map(({ indicatorId, state, value }) => ({ indicatorId, state, value })),
  };
}
