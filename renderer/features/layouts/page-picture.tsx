import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Problem } from '../../../core/contract/problem.ts';
import { BusyIndicator } from '../../components/busy-indicator.tsx';
import { ProblemBanner } from '../../components/problem-banner.tsx';
import { readProblem } from '../../components/read-problem.ts';
import { openPdf } from '../print-view/open-pdf.ts';
import { requestSample, type Sample } from './preview-queue.ts';
import styles from './page-picture.module.css';

/** Sharp enough for a page as wide as half a screen, also at 200 %. */
const pictureWidthPx = 1100;
const thumbnailWidthPx = 420;

type PictureProps = {
  sample: Sample;
  label: string;
  /** The page to which a change brings the eye; null leaves it where it is. */
  watched: 'first' | 'last' | null;
};

/** The pages of the sample, from the very PDF that would be printed; the old ones stay until the new ones are there. */
export function PagePicture(props: PictureProps) {
  const [attempt, setAttempt] = useState(0);
  return <Pages key={attempt} {...props} onRetry={() => setAttempt(attempt + 1)} />;
}

function Pages({ sample, label, watched, onRetry }: PictureProps & { onRetry: () => void }) {
  const holder = useRef<HTMLDivElement>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isDrawing, setIsDrawing] = useState(true);
  const showWatched = useEffectEvent((pages: readonly HTMLElement[]) => {
    const page = watched === 'first' ? pages[0] : watched === 'last' ? pages.at(-1) : undefined;
    if (page && !isInView(page)) page.scrollIntoView({ block: 'start' });
  });
  useEffect(() => {
    let isStale = false;
    const draw = async () => {
      setIsDrawing(true);
      const pages = await drawPages(await requestSample(sample, 'large'), pictureWidthPx);
      if (isStale) return;
      pages.forEach((page, index) => {
        page.className = styles.page ?? '';
        page.setAttribute('role', 'img');
        page.setAttribute('aria-label', `${label}, trang ${index + 1}/${pages.length}`);
      });
      holder.current?.replaceChildren(...pages);
      if (holder.current)
        holder.current.dataset.drawn = String(Number(holder.current.dataset.drawn ?? 0) + 1);
      showWatched(pages);
      setProblem(null);
      setIsDrawing(false);
    };
    draw().catch((error: unknown) => {
      if (isStale) return;
      setProblem(readProblem(error));
      setIsDrawing(false);
    });
    return () => {
      isStale = true;
    };
  }, [sample, label]);
  return (
    <div className={styles.picture}>
      {problem && <ProblemBanner problem={problem} onRetry={onRetry} />}
      {isDrawing && <BusyIndicator label="Đang vẽ trang…" />}
      <div ref={holder} className={styles.pages} data-picture aria-busy={isDrawing} />
    </div>
  );
}

/** Whether enough of a page can be seen that it need not be moved under the eye. */
function isInView(page: HTMLElement): boolean {
  const { top, bottom, height } = page.getBoundingClientRect();
  const seen = Math.min(bottom, window.innerHeight) - Math.max(top, 0);
  return seen > Math.min(height, window.innerHeight) / 2;
}

const thumbnails = new Map<string, Promise<string>>();

/** A small picture of the first page; it comes when the large one is done. */
export function PageThumbnail({ sample }: { sample: Sample }) {
  const [source, setSource] = useState<string | null>(null);
  const key = JSON.stringify(sample);
  useEffect(() => {
    let isStale = false;
    const asked: Sample = JSON.parse(key);
    const known = thumbnails.get(key) ?? drawThumbnail(asked);
    thumbnails.set(key, known);
    known.then(
      (found) => {
        if (!isStale) setSource(found);
      },
      () => thumbnails.delete(key),
    );
    return () => {
      isStale = true;
    };
  }, [key]);
  return source ? (
    <img className={styles.thumbnail} src={source} alt="" />
  ) : (
    <span className={styles.thumbnail} aria-hidden />
  );
}

async function drawThumbnail(sample: Sample): Promise<string> {
  const [page] = await drawPages(await requestSample(sample, 'small'), thumbnailWidthPx, 1);
  return page?.toDataURL('image/png') ?? '';
}

async function drawPages(pdf: Uint8Array, widthPx: number, most = 4): Promise<HTMLCanvasElement[]> {
  const { document, close } = await openPdf(pdf);
  try {
    const count = Math.min(document.numPages, most);
    const pages: HTMLCanvasElement[] = [];
    for (let number = 1; number <= count; number += 1) pages.push(await drawPage(document, number, widthPx));
    return pages;
  } finally {
    close();
  }
}

async function drawPage(
  document: PDFDocumentProxy,
  number: number,
  widthPx: number,
): Promise<HTMLCanvasElement> {
  const page = await document.getPage(number);
  const viewport = page.getViewport({ scale: widthPx / page.getViewport({ scale: 1 }).width });
  const canvas = window.document.createElement('canvas');
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  await page.render({ canvas, viewport }).promise;
  return canvas;
}
