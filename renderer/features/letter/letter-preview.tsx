import { useEffect, useRef, useState } from 'react';
import type { Problem } from '../../../core/contract/problem.ts';
import type { Letter } from '../../../core/model/letter.ts';
import { letterKinds } from '../../../core/rules/letters/letter-kinds.ts';
import { call } from '../../api/client.ts';
import { BusyIndicator } from '../../components/busy-indicator.tsx';
import { MissingCharacters } from '../../components/missing-characters.tsx';
import { ProblemBanner } from '../../components/problem-banner.tsx';
import { readProblem } from '../../components/read-problem.ts';
import { openPdf, type OpenedPdf } from '../print-view/open-pdf.ts';
import { PrintPage } from '../print-view/print-page.tsx';
import styles from './letter-preview.module.css';

/** From the last key to the pages. */
const pauseMs = 700;

/** The printed pages of the letter as it stands, beside its fields. */
export function LetterPreview({ letter }: { letter: Letter }) {
  const [pdf, setPdf] = useState<OpenedPdf | null>(null);
  const [missingCharacters, setMissingCharacters] = useState<string[]>([]);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [scale, setScale] = useState(1);
  const isFirst = useRef(true);
  const draw = useRef(() => {});
  const desk = useRef<HTMLElement>(null);

  useEffect(() => {
    let isStale = false;
    const load = async () => {
      const answer = await call('letter:preview', { letter });
      if (isStale) return;
      const next = await openPdf(answer.pdf);
      if (isStale) {
        next.close();
        return;
      }
      setPdf(next);
      setMissingCharacters(answer.missingCharacters);
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
  }, [letter]);
  useEffect(() => () => pdf?.close(), [pdf]);

  const width = pdf?.firstPageSize.width ?? 595;
  useEffect(() => {
    const element = desk.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      const { paddingLeft, paddingRight } = getComputedStyle(element);
      const room = element.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
      setScale(Math.max(0.3, Math.floor((room / width) * 100) / 100));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [width]);

  const pageCount = pdf?.document.numPages ?? 0;
  return (
    <section
      ref={desk}
      className={styles.desk}
      aria-label={`Trang in của ${letterKinds[letter.kind].noun}`}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
      tabIndex={0}
    >
      {problem && <ProblemBanner problem={problem} onRetry={() => draw.current()} />}
      <MissingCharacters characters={missingCharacters} />
      {!pdf && !problem && <BusyIndicator label="Đang dàn trang…" />}
      {pdf &&
        Array.from({ length: pageCount }, (_, index) => (
          <PrintPage
            key={index}
            document={pdf.document}
            pageNumber={index + 1}
            pageCount={pageCount}
            likelySize={pdf.firstPageSize}
            scale={scale}
            leading={null}
          />
        ))}
    </section>
  );
}
