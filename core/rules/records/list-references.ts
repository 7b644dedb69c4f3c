import type { Report } from '../../model/report.ts';
import { listInlines } from '../text/list-inlines.ts';

/** The ids of the figures and cited documents that a report's page shows. */
export function listReferences(report: Report): { indicatorIds: Set<string>; citedDocumentIds: Set<string> } {
  const indicatorIds = new Set(report.figures.map((figure) => figure.indicatorId));
  const citedDocumentIds = new Set<string>();
  for (const inline of report.blocks.flatMap(listInlines)) {
    if (inline.type === 'figure') indicatorIds.add(inline.indicatorId);
    if (inline.type === 'citation') citedDocumentIds.add(inline.citedDocumentId);
  }
  return { indicatorIds, citedDocumentIds };
}
