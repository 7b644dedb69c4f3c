import { decimal, type Decimal } from '../../model/decimal.ts';
import { blankFigure, type Figure } from '../../model/figure.ts';
import type { Report } from '../../model/report.ts';
import { percentOf } from '../values/add-decimals.ts';

/** The report with one figure changed; a figure that it does not keep yet is begun as blank. */
export function changeFigure(
  report: Report,
  indicatorId: string,
  change: (figure: Figure) => Figure,
): Report {
  const known = report.figures.find((each) => each.indicatorId === indicatorId);
  const changed = change(known ?? blankFigure(indicatorId));
  if (changed === known) return report;
  const figures = known
    ? report.figures.map((each) => (each === known ? changed : each))
    : [...report.figures, changed];
  return { ...report, figures };
}

/** A number makes the figure a value; no number makes it blank again. */
export function withValue(figure: Figure, value: Decimal | null): Figure {
  return { ...confirmFigure(figure), state: value === null ? 'blank' : 'value', value };
}

/** "Không phát sinh" and "chưa có" have no number; a ratio loses its parts too. */
export function withoutValue(figure: Figure, state: 'none' | 'blank'): Figure {
  return { ...confirmFigure(figure), state, value: null, numerator: null, denominator: null };
}

/** The figure as the office's own: what was taken over from an earlier period still holds. */
export function confirmFigure(figure: Figure): Figure {
  if (figure.carriedFrom === undefined) return figure;
  const { carriedFrom: _period, ...own } = figure;
  return own;
}

/** A ratio's percent follows from its parts; blank while one is missing or the whole is zero. */
export function withPart(figure: Figure, part: 'numerator' | 'denominator', value: Decimal | null): Figure {
  const parts = { numerator: figure.numerator, denominator: figure.denominator, [part]: value };
  const percent =
    parts.numerator !== null && parts.denominator !== null
      ? percentOf(parts.numerator, parts.denominator)
      : null;
  const canBeKept = percent !== null && decimal.safeParse(percent).success;
  return { ...withValue(figure, canBeKept ? percent : null), ...parts };
}
