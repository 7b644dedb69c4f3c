import { lazy, Suspense } from 'react';
import { BusyIndicator } from '../../components/busy-indicator.tsx';
import { CenteredPanel } from '../../components/centered-panel.tsx';
import { useGuideScreen } from '../../screens/guide-screen.ts';
import type { PrintViewProps } from './print-view-props.ts';

const PrintScreen = lazy(async () => ({ default: (await import('./print-screen.tsx')).PrintScreen }));

/** The print view; pdf.js is read only when it is first opened. */
export function PrintView(props: PrintViewProps) {
  useGuideScreen('print-view');
  return (
    <Suspense
      fallback={
        <CenteredPanel title={`Trang in: ${props.title}`}>
          <BusyIndicator label="Đang dàn trang…" onCancel={props.onClose} />
        </CenteredPanel>
      }
    >
      <PrintScreen {...props} />
    </Suspense>
  );
}
