import { compare } from '../values/calendar.ts';
import { formatDateShort } from '../values/format-date.ts';
import { citeShortly } from '../records/cite-document.ts';
import { dateDocument } from '../records/date-document.ts';
import { listInlines } from '../text/list-inlines.ts';
import type { ReportCheck } from './report-check.ts';

/** A document cited after it ceased to be valid, once for each block that cites it; history may, so a person looks. */
export const expiredCitations: ReportCheck = {
  id: 'expired-citations',
  find: ({ report, opened: { citedDocuments, period } }) => {
    const date = dateDocument(report.header.date, period.dataTo);
    const documents = new Map(citedDocuments.map((each) => [each.id, each]));
    return report.blocks.flatMap((block) => {
      const cited = new Set(
        listInlines(block).flatMap((each) => (each.type === 'citation' ? [each.citedDocumentId] : [])),
      );
      return [...cited].flatMap((id) => {
        const document = documents.get(id);
        if (!document?.validUntil || compare(date, document.validUntil) <= 0) return [];
        return [
          {
            level: 'warning' as const,
            sentence: `${citeShortly(document)} hết hiệu lực từ sau ngày ${formatDateShort(document.validUntil)}.`,
            place: { kind: 'block' as const, blockId: block.id },
          },
        ];
      });
    });
  },
};
