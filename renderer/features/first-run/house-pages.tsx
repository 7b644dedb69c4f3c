import { useEffect, useMemo, useRef, useState } from 'react';
import type { PrintedPlace } from '../../../core/contract/printed-place.ts';
import type { Problem } from '../../../core/contract/problem.ts';
import type { FirstRunBody } from '../../../core/model/first-run-draft.ts';
import { call } from '../../api/client.ts';
import { BusyIndicator } from '../../components/busy-indicator.tsx';
import { ProblemBanner } from '../../components/problem-banner.tsx';
import { readProblem } from '../../components/read-problem.ts';
import { openPdf, type OpenedPdf } from '../print-view/open-pdf.ts';
import { moveAmongPlaces } from '../print-view/place-layer.tsx';
import { PrintPage } from '../print-view/print-page.tsx';
import { fieldOfPlace, nameHousePlace, type HouseField } from './house-places.ts';
import styles from './pages-step.module.css';

/** From the last key to the pages. */
const pauseMs = 500;

/** Two pages stand side by side where each is still this wide. */
const leastPageWidthPx = 400;

type Props = { body: FirstRunBody; onField: (field: HouseField) => void };

/** First and last page of a report of this body, from the very PDF that would be printed; a press on a line leads to its field. */
export function HousePages({ body: { organisation, facts }, onField }: Props) {
  const [pdf, setPdf] = useState<OpenedPdf | null>(null);
  const [places, setPlaces] = useState<PrintedPlace[]>([]);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [scale, setScale] = useState(0.7);
  const draw = useRef(() => {});
  const desk = useRef<HTMLElement>(null);
  const isFirst = useRef(true);

  useEffect(() => {
    let isStale = false;
    const load = async () => {
      const answer = await call('first-run:preview', { organisation, facts });
      if (isStale) return;
      const next = await openPdf(answer.pdf);
      if (isStale) {
        next.close();
        return;
      }
      setPdf(next);
      setPlaces(answer.places.filter((place) => fieldOfPlace(place) !== null));
      setProblem(null);
    };
    draw.current = () => {
      load().catch((error: unknown) => {
        if (!isStale) setProblem(readProblem(error));
      });
    };
    const timer = setTimeout(
      () => {
        isFirst.current = false;
        draw.current();
      },
      isFirst.current ? 0 : pauseMs,
    );
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [organisation, facts]);
  useEffect(() => () => pdf?.close(), [pdf]);

  const width = pdf?.firstPageSize.width ?? 595;
  useEffect(() => {
    const element = desk.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      const { paddingLeft, paddingRight, columnGap } = getComputedStyle(element);
      const room = element.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
      const half = (room - parseFloat(columnGap)) / 2;
      setScale(Math.max(0.3, Math.floor(((half >= leastPageWidthPx ? half : room) / width) * 100) / 100));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [width]);

  const pageCount = pdf?.document.numPages ?? 0;
  const shown = pageCount > 1 ? [1, pageCount] : pageCount === 1 ? [1] : [];
  const placesOfPage = useMemo(() => Map.groupBy(places, ({ page }) => page), [places]);
  const goTo = useMemo(
    () => (place: PrintedPlace) => {
      const field = fieldOfPlace(place);
      if (field) onField(field);
    },
    [onField],
  );
  return (
    // The keys come from the places within.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      ref={desk}
      className={styles.desk}
      aria-label="Trang đầu và trang cuối"
      data-drawn={pdf !== null || undefined}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
      tabIndex={0}
      onKeyDown={(event) => {
        if (desk.current && moveAmongPlaces(desk.current, event)) event.preventDefault();
      }}
    >
      {problem && <ProblemBanner problem={problem} onRetry={() => draw.current()} />}
      {!pdf && !problem && <BusyIndicator label="Đang dàn trang…" />}
      {pdf &&
        shown.map((pageNumber) => (
          <PrintPage
            key={pageNumber}
            document={pdf.document}
            pageNumber={pageNumber}
            pageCount={pageCount}
            likelySize={pdf.firstPageSize}
            scale={scale}
            leading={{
              places: placesOfPage.get(pageNumber) ?? [],
              nameOf: nameHousePlace,
              onGoTo: goTo,
              isShown: () => false,
              hasTabStop: true,
            }}
          />
        ))}
    </section>
  );
}
