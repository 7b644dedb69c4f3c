import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { Told } from '../../../components/announcer.tsx';
import { BusyIndicator } from '../../../components/busy-indicator.tsx';
import { ProblemBanner } from '../../../components/problem-banner.tsx';
import type { PrintedPlace } from '../../../../core/contract/printed-place.ts';
import { namePlace } from '../../print-view/name-place.ts';
import { moveAmongPlaces, type PagePlaces } from '../../print-view/place-layer.tsx';
import { PrintPage } from '../../print-view/print-page.tsx';
import { useListener } from '../use-listener.ts';
import type { DrawerTabProps } from './drawer-tab.ts';
import { useLivePdf } from './use-live-pdf.ts';
import styles from './pages-tab.module.css';

const noPlaces: readonly PrintedPlace[] = [];

/** The pages as they would be printed now; they follow the cursor's section, and a press on a place leads to its field. */
export function LivePages({ sectionId, onGoTo }: DrawerTabProps) {
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

  const showSection = useEffectEvent((id: string) => {
    if (!shown) return;
    const { sections, blocks } = shown.report;
    const isOpening = sections.find((each) => each.id === id)?.kind === 'opening';
    const heading = blocks.find((block) => block.type === 'heading' && block.sectionId === id);
    const place = shown.places.find(
      ({ target }) => target.kind === 'block' && target.id === (heading?.id ?? id),
    );
    const sheet = desk.current?.children[(isOpening ? 1 : (place?.page ?? 0)) - 1];
    if (sheet instanceof HTMLElement) desk.current?.scrollTo({ top: sheet.offsetTop - 8 });
  });
  const hasPages = shown !== null && width > 0;
  useEffect(() => {
    if (sectionId !== null && hasPages) showSection(sectionId);
  }, [sectionId, hasPages]);

  const goTo = useCallback((place: PrintedPlace) => onGoTo(place.target), [onGoTo]);
  const placesOfPage = useMemo(() => Map.groupBy(shown?.places ?? [], ({ page }) => page), [shown]);
  const leadingOf = (page: number): PagePlaces | null =>
    shown && {
      places: placesOfPage.get(page) ?? noPlaces,
      nameOf: (place) => namePlace(place, shown.report),
      onGoTo: goTo,
      isShown: () => false,
      hasTabStop: page === 1,
    };
  useListener(desk, 'keydown', (event) => {
    if (desk.current && moveAmongPlaces(desk.current, event)) event.preventDefault();
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
        <Told
          className={styles.count}
          text={`${pageCount} trang. Bấm vào một chỗ để đến chỗ đó trong bài.`}
        />
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
              leading={leadingOf(index + 1)}
            />
          ))}
      </section>
    </div>
  );
}
