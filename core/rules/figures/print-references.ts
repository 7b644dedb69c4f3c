import type { CitedDocument } from '../../model/cited-document.ts';
import type { Inline } from '../../model/inline.ts';
import { listInlines } from '../text/list-inlines.ts';
import type { Report } from '../../model/report.ts';
import { citeInFull, citeShortly } from '../records/cite-document.ts';
import type { RewriteContext } from '../text/rewrite-content.ts';
import { writeFigure } from './write-figure.ts';

/** What each reference prints where it stands: a cited document in full the first time, shortly afterwards. */
export function printReferences(
  report: Report,
  citedDocuments: readonly CitedDocument[],
): RewriteContext['print'] {
  const figures = new Map(report.figures.map((figure) => [figure.indicatorId, figure]));
  const documents = new Map(citedDocuments.map((document) => [document.id, document]));
  const printed = new Map<Inline, string>();
  const cited = new Set<string>();
  for (const inline of report.blocks.flatMap(listInlines)) {
    if (inline.type !== 'citation') continue;
    const document = documents.get(inline.citedDocumentId);
    const isFirst = !cited.has(inline.citedDocumentId);
    cited.add(inline.citedDocumentId);
    printed.set(inline, document ? (isFirst ? citeInFull(document) : citeShortly(document)) : '……');
  }
  return (reference) =>
    reference.type === 'figure'
      ? writeFigure(figures.get(reference.indicatorId))
      : (printed.get(reference) ?? '……');
}
