import type { Inline } from '../../model/inline.ts';
import type { Report } from '../../model/report.ts';

/** The ids of the figures and cited documents that a report's page shows. */
export function listReferences(report: Report): { indicatorIds: Set<string>; citedDocumentIds: Set<string> } {
  const indicatorIds = new Set(report.figures.map((figure) => figure.indicatorId));
  const citedDocumentIds = new Set<string>();
  for (const inline of report.blocks.flatMap(contentOf)) {
    if (inline.type === 'figure') indicatorIds.add(inline.indicatorId);
    if (inline.type === 'citation') citedDocumentIds.add(inline.citedDocumentId);
  }
  return { indicatorIds, citedDocumentIds };
}

function contentOf(block: Report['blocks'][number]): Inline[] {
  if (block.type !== 'table') return block.content;
  return block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.content.flat()));
}
