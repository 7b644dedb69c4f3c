import { lazy, Suspense } from 'react';
import { BusyIndicator } from '../../../components/busy-indicator.tsx';
import type { DrawerTabProps } from './drawer-tab.ts';
import styles from './pages-tab.module.css';

const LivePages = lazy(async () => ({ default: (await import('./live-pages.tsx')).LivePages }));

/** TRANG IN; pdf.js is read only when the tab is first shown. */
export function PagesTab(props: DrawerTabProps) {
  return (
    <Suspense
      fallback={
        <div className={styles.wait}>
          <BusyIndicator label="Đang dàn trang…" />
        </div>
      }
    >
      <LivePages {...props} />
    </Suspense>
  );
}
