import { compareDecimals } from '../values/add-decimals.ts';
import { formatNumber } from '../values/format-number.ts';
import type { ReportCheck } from './report-check.ts';

/** A total since the start of the year that is smaller than it was an earlier quarter; a correction may be, so a person looks. */
export const runningTotals: ReportCheck = {
  id: 'running-totals',
  find: ({ report, opened: { indicators, earlierInYear } }) =>
    report.figures.flatMap(({ indicatorId, value }) => {
      const indicator = indicators.find(({ id }) => id === indicatorId);
      if (indicator?.kind !== 'running' || value === null) return [];
      const before = earlierInYear
        .flatMap(({ periodName, figures }) =>
          figures.flatMap((figure) =>
            figure.indicatorId === indicatorId && figure.value !== null
              ? [{ periodName, value: figure.value }]
              : [],
          ),
        )
        .at(-1);
      if (before === undefined || compareDecimals(value, before.value) >= 0) return [];
      return [
        {
          level: 'warning' as const,
          sentence: `${indicator.label}: luỹ kế ${formatNumber(value)} nhỏ hơn ${before.periodName} (${formatNumber(before.value)}).`,
          place: { kind: 'field' as const, place: `figure:${indicatorId}:value` },
        },
      ];
    }),
};
