import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { BusyIndicator } from '../../../components/busy-indicator.tsx';
import { ProblemBanner } from '../../../components/problem-banner.tsx';
import { PrintPage } from '../../print-view/print-page.tsx';
import { useListener } from '../use-listener.ts';
import type { DrawerTabProps } from './drawer-tab.ts';
import { findHeadingPage } from './find-heading-page.ts';
import { goToPrintedLine } from './go-to-printed-line.ts';
import { useLivePdf } from './use-live-pdf.ts';
import styles from './pages-tab.module.css';

/** The pages as they would be printed now; they follow the cursor's section, and a click on a line leads to its text. */
export function LivePages({ editor, sectionId }: DrawerTabProps) {
  const { shown, problem, retry } = useLivePdf();
  const desk = useRef<HTMLElement>(null);
  const [width, setWidth] = useState(0);
  const pdf = shown?.pdf ?? null;
  const pageCount = pdf?.document.numPages ?? 0;

  useEffect(() => {
    const element = desk.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      const { paddingLeft, paddingRight } = getComputedStyle(element);
      setWidth(element.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const showSection = useEffectEvent(async (id: string) => {
    if (!shown) return;
    const page = await findHeadingPage(shown.pdf.document, shown.report, id);
    const sheet = page === null ? null : desk.current?.children[page];
    if (sheet instanceof HTMLElement) desk.current?.scrollTo({ top: sheet.offsetTop - 8 });
  });
  const hasPages = shown !== null && width > 0;
  useEffect(() => {
    if (sectionId !== null && hasPages) showSection(sectionId).catch(console.error);
  }, [sectionId, hasPages]);

  useListener(desk, 'click', ({ target }) => {
    const isSelecting = getSelection()?.isCollapsed === false;
    if (editor && target instanceof HTMLElement && !isSelecting) goToPrintedLine(editor, target.textContent);
  });

  return (
    <div className={styles.pages}>
      {problem && (
        <div className={styles.problem}>
          <ProblemBanner problem={problem} onRetry={retry} />
        </div>
      )}
      {!pdf && !problem && (
        <div className={styles.wait}>
          <BusyIndicator label="Đang dàn trang…" />
        </div>
      )}
      {pdf && (
        <output className={styles.count}>{pageCount} trang. Bấm vào một dòng để đến chỗ đó trong bài.</output>
      )}
      <section
        ref={desk}
        className={styles.desk}
        hidden={!pdf}
        aria-label="Các trang in"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
        tabIndex={0}
      >
        {pdf &&
          width > 0 &&
          Array.from({ length: pageCount }, (_, index) => (
            <PrintPage
              key={index}
              document={pdf.document}
              pageNumber={index + 1}
              pageCount={pageCount}
              likelySize={pdf.firstPageSize}
              scale={width / pdf.firstPageSize.width}
            />
          ))}
      </section>
    </div>
  );
}
