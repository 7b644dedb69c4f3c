import type { ReportCheck } from './report-check.ts';

export const blankFigures: ReportCheck = {
  id: 'blank-figures',
  find: ({ report, opened }) =>
    report.figures.flatMap((figure) => {
      const indicator = opened.indicators.find(({ id }) => id === figure.indicatorId);
      // A ratio with one part is told by the check of ratios.
      const isBegun = figure.numerator !== null || figure.denominator !== null;
      if (!indicator || figure.state !== 'blank' || isBegun) return [];
      const field = indicator.kind === 'ratio' ? 'numerator' : 'value';
      return [
        {
          level: 'warning',
          sentence: `${indicator.label}: chưa có số liệu.`,
          place: { kind: 'field', place: `figure:${indicator.id}:${field}` },
        },
      ];
    }),
};
