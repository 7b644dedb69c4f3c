import { TextLayer, type PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';
import type { PageSize } from './open-pdf.ts';
import { PlaceLayer, type PagePlaces } from './place-layer.tsx';
import styles from './print-page.module.css';

type Props = {
  document: PDFDocumentProxy;
  pageNumber: number;
  pageCount: number;
  /** Until this page has been read. */
  likelySize: PageSize;
  /** CSS pixels per point. */
  scale: number;
  /** Null: nothing on the page leads anywhere. */
  leading: PagePlaces | null;
};

/** One sheet. It is drawn only while it is near the visible part, so that 300 pages cost no more than three. */
export function PrintPage({ document, pageNumber, pageCount, likelySize, scale, leading }: Props) {
  const sheet = useRef<HTMLElement>(null);
  const canvasHolder = useRef<HTMLDivElement>(null);
  const textHolder = useRef<HTMLDivElement>(null);
  const [isNear, setIsNear] = useState(false);
  const [size, setSize] = useState(likelySize);

  useEffect(() => {
    const element = sheet.current;
    if (!element) return;
    const observer = new IntersectionObserver(
      (entries) => setIsNear(entries.at(-1)?.isIntersecting ?? false),
      {
        root: element.parentElement,
        rootMargin: '100% 0px',
      },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    const canvases = canvasHolder.current;
    const texts = textHolder.current;
    if (!isNear || !canvases || !texts) return;
    let isStale = false;
    const endings: (() => void)[] = [];
    const draw = async () => {
      const page = await document.getPage(pageNumber);
      if (isStale) return;
      const viewport = page.getViewport({ scale });
      const [, , width = likelySize.width, height = likelySize.height] = page.view;
      setSize((old) => (old.width === width && old.height === height ? old : { width, height }));

      const canvas = window.document.createElement('canvas');
      const density = window.devicePixelRatio;
      canvas.width = Math.floor(viewport.width * density);
      canvas.height = Math.floor(viewport.height * density);
      const painting = page.render({
        canvas,
        viewport,
        transform: density === 1 ? undefined : [density, 0, 0, density, 0, 0],
      });
      endings.push(() => painting.cancel());
      await painting.promise;
      if (isStale) return;
      canvases.replaceChildren(canvas);

      const container = window.document.createElement('div');
      container.className = styles.textLayer ?? '';
      const textLayer = new TextLayer({ textContentSource: page.streamTextContent(), container, viewport });
      endings.push(() => textLayer.cancel());
      await textLayer.render();
      if (!isStale) texts.replaceChildren(container);
    };
    draw().catch((error: unknown) => {
      if (!isStale) console.error(error);
    });
    return () => {
      isStale = true;
      for (const end of endings) end();
    };
  }, [document, pageNumber, isNear, scale, likelySize]);

  return (
    <article
      ref={sheet}
      aria-label={`Trang ${pageNumber}/${pageCount}`}
      className={styles.sheet}
      style={{
        width: `${size.width * scale}px`,
        height: `${size.height * scale}px`,
        ['--total-scale-factor' as string]: scale,
      }}
    >
      {isNear && (
        <>
          <div ref={canvasHolder} className={styles.canvas} aria-hidden />
          <div ref={textHolder} />
          {leading && <PlaceLayer sheet={sheet} scale={scale} {...leading} />}
        </>
      )}
    </article>
  );
}
