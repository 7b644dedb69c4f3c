import type { Figure } from '../../model/figure.ts';
import type { Indicator } from '../../model/indicator.ts';
import { compareDecimals } from '../values/add-decimals.ts';
import { formatPercent } from '../values/format-number.ts';
import type { Finding, ReportCheck } from './report-check.ts';

/** A ratio without one of its parts has no percent; one above 100 % mostly has its parts the wrong way round. */
export const ratioParts: ReportCheck = {
  id: 'ratio-parts',
  find: ({ report, opened }) =>
    report.figures.flatMap((figure) => {
      const indicator = opened.indicators.find(({ id }) => id === figure.indicatorId);
      if (indicator?.kind !== 'ratio' || figure.state === 'none') return [];
      const found = findFault(figure, indicator);
      return found ? [found] : [];
    }),
};

function findFault(
  { numerator, denominator, value }: Figure,
  { id, label }: Indicator,
): Omit<Finding, 'id'> | null {
  const tell = (level: Finding['level'], field: string, what: string): Omit<Finding, 'id'> => ({
    level,
    sentence: `${label}: ${what}.`,
    place: { kind: 'field', place: `figure:${id}:${field}` },
  });
  if (numerator !== null && denominator === null) return tell('error', 'denominator', 'thiếu mẫu số');
  if (numerator === null && denominator !== null) return tell('error', 'numerator', 'thiếu tử số');
  if (denominator === '0') return tell('error', 'denominator', 'mẫu số bằng 0, không tính được tỷ lệ');
  return value !== null && compareDecimals(value, '100') > 0
    ? tell('warning', 'numerator', `tỷ lệ ${formatPercent(value)} lớn hơn 100%`)
    : null;
}
