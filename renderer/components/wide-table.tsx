import { useEffect, useRef, useState, type ReactNode } from 'react';
import styles from './wide-table.module.css';

/**
 * A table that may be wider than its place, as with a big text: it alone scrolls sideways, within a region that has a name and takes the
 * keyboard, never the page (WCAG 1.4.10). While it fits, its head may stay on top of the page.
 */
export function WideTable({ label, children }: { label: string; children: ReactNode }) {
  const region = useRef<HTMLDivElement>(null);
  const [isWide, setIsWide] = useState(false);
  useEffect(() => {
    const box = region.current;
    const table = box?.querySelector('table');
    if (!box || !table) return;
    const observer = new ResizeObserver(() => setIsWide(box.scrollWidth > box.clientWidth + 1));
    observer.observe(box);
    observer.observe(table);
    return () => observer.disconnect();
  }, []);
  return (
    <div
      ref={region}
      className={styles.region}
      data-wide={isWide || undefined}
      {...(isWide ? { role: 'region', 'aria-label': label, tabIndex: 0 } : {})}
    >
      {children}
    </div>
  );
}
