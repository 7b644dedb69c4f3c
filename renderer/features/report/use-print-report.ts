import { call } from '../../api/client.ts';
import { recallTwoSided } from '../print-view/two-sided.ts';
import { usePrinting, type Printing } from '../printing/use-printing.ts';
import type { ReportSession } from './report-session.ts';
import { requireSaved } from './use-export.ts';

export type ReportPrinting = { printing: Printing; print: () => void };

/** In…: the pages of the official document, of the report as it is saved. */
export function usePrintReport(session: ReportSession): ReportPrinting {
  const printing = usePrinting();
  const print = () =>
    printing.start(async () => {
      await requireSaved(session);
      const { report } = session.getView();
      const { periodId, organisationId } = report;
      const { pdf, isTwoSided, missingCharacters } = await call('report:preview', {
        report,
        isTwoSided: recallTwoSided(),
      });
      const { openPdf } = await import('../print-view/open-pdf.ts');
      const { document, close } = await openPdf(pdf);
      return {
        about: { of: { kind: 'report', periodId, organisationId }, isTwoSided },
        document,
        missingCharacters,
        close,
      };
    });
  return { printing, print };
}
