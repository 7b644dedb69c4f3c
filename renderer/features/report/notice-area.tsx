import { Button } from '@mantine/core';
import { BusyIndicator } from '../../components/busy-indicator.tsx';
import { ExportResult } from '../../components/export-result.tsx';
import { ProblemBanner } from '../../components/problem-banner.tsx';
import { ConversionNotice } from './conversion-notice.tsx';
import { PrintingNotice } from '../printing/printing-notice.tsx';
import type { PasteConversion } from './prose/paste/paste-conversion.ts';
import type { useExport } from './use-export.ts';
import type { ReportPrinting } from './use-print-report.ts';
import styles from './notice-area.module.css';

type Props = {
  exporting: ReturnType<typeof useExport>;
  printing: ReportPrinting;
  sentence: string | null;
  onDismiss: () => void;
  conversion: PasteConversion | null;
  onDismissConversion: () => void;
};

/** Between toolbar and page: what is being made, what became of it, what was refused or converted. */
export function NoticeArea({
  exporting,
  printing: { printing, print },
  sentence,
  onDismiss,
  conversion,
  onDismissConversion,
}: Props) {
  const { state } = exporting;
  const isQuiet = state.status === 'idle' && printing.state.status === 'idle';
  if (isQuiet && sentence === null && conversion === null) return null;
  return (
    <div className={styles.area}>
      {sentence !== null && (
        <div role="alert" className={styles.sentence}>
          <span>{sentence}</span>
          <Button size="compact-xs" variant="subtle" color="gray.8" onClick={onDismiss}>
            Đóng
          </Button>
        </div>
      )}
      {conversion && <ConversionNotice conversion={conversion} onDismiss={onDismissConversion} />}
      {state.status === 'busy' && (
        <BusyIndicator
          label={
            { word: 'Đang tạo tệp Word…', pdf: 'Đang tạo tệp PDF…', excel: 'Đang tạo tệp Excel…' }[
              state.format
            ]
          }
          onCancel={exporting.cancel}
        />
      )}
      <PrintingNotice printing={printing} onRetry={print} onSavePdf={() => exporting.start('pdf')} />
      {state.status === 'done' && <ExportResult result={state.result} onDismiss={exporting.dismiss} />}
      {state.status === 'failed' && (
        <ProblemBanner
          problem={state.problem}
          onRetry={() => exporting.start(state.format, state.variant)}
          onDismiss={exporting.dismiss}
        />
      )}
    </div>
  );
}
