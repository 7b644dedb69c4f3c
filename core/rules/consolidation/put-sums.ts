import type { Report } from '../../model/report.ts';
import { changeFigure, confirmFigure } from '../figures/edit-figure.ts';
import { shorten } from '../text/shorten.ts';
import type { FigureSum } from './sum-bodies.ts';

/**
 * The consolidation with these sums as its figures, in one step. A sum in which bodies are missing says so in its note; what
 * the figure's note said before stays when the sum is whole.
 */
export function putSums(report: Report, sums: readonly FigureSum[]): Report {
  return sums
    .filter(({ total }) => total.state !== 'blank')
    .reduce(
      (changed, sum) =>
        changeFigure(changed, sum.indicator.id, (figure) => ({
          ...confirmFigure(figure),
          state: sum.total.state,
          value: sum.total.value,
          numerator: sum.total.numerator,
          denominator: sum.total.denominator,
          isEstimate: sum.total.isEstimate ?? false,
          yearTarget: figure.yearTarget ?? sum.yearTarget,
          note: sum.isWhole ? withoutGap(figure.note) : tellGap(sum),
        })),
      report,
    );
}

/** `Cộng 3/6 cơ quan; chưa có: Hội Nông dân tỉnh; …`. */
export function tellGap({ knownCount, askedCount, blankNames }: FigureSum): string {
  return shorten(`Cộng ${knownCount}/${askedCount} cơ quan; chưa có: ${blankNames.join('; ')}`, 900);
}

function withoutGap(note: string): string {
  return /^Cộng \d+\/\d+ cơ quan; chưa có: /.test(note) ? '' : note;
}

/** A body's figure is added or not, because another's already holds it. */
export function leaveOut(
  report: Report,
  indicatorId: string,
  organisationId: string,
  isLeftOut: boolean,
): Report {
  const { consolidation } = report;
  const others = (consolidation?.leftOut ?? []).filter(
    (each) => each.indicatorId !== indicatorId || each.organisationId !== organisationId,
  );
  return {
    ...report,
    consolidation: {
      shape: 'by-work-area',
      ...consolidation,
      leftOut: isLeftOut ? [...others, { indicatorId, organisationId }] : others,
    },
  };
}
