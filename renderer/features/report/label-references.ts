import type { OpenedReport } from '../../../core/contract/views.ts';
import type { Figure } from '../../../core/model/figure.ts';
import { citeInFull, citeShortly } from '../../../core/rules/records/cite-document.ts';
import { writeFigure } from '../../../core/rules/figures/write-figure.ts';
import type { LiveLabel } from './prose/live-labels.ts';

/** What the references in the prose show: the figures' present numbers, as they are printed, and short citations. */
export function labelReferences(
  opened: Pick<OpenedReport, 'indicators' | 'citedDocuments'>,
  figures: readonly Figure[],
): ReadonlyMap<string, LiveLabel> {
  const byIndicator = new Map(figures.map((figure) => [figure.indicatorId, figure]));
  return new Map([
    ...opened.indicators.map(
      (indicator) =>
        [
          `figure:${indicator.id}`,
          {
            text: writeFigure(byIndicator.get(indicator.id)),
            title: `Số liệu: ${indicator.label}. Enter: đến bảng số liệu`,
          },
        ] as const,
    ),
    ...opened.citedDocuments.map(
      (document) =>
        [`citation:${document.id}`, { text: citeShortly(document), title: citeInFull(document) }] as const,
    ),
  ]);
}
