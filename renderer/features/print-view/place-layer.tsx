import { useEffect, useState, type RefObject } from 'react';
import type { PrintedPlace } from '../../../core/contract/printed-place.ts';
import { pointsPerMm } from '../../../core/layouts/points-per-mm.ts';
import styles from './place-layer.module.css';

export type PagePlaces = {
  /** Of this page, in reading order. */
  places: readonly PrintedPlace[];
  nameOf: (place: PrintedPlace) => string;
  onGoTo: (place: PrintedPlace) => void;
  /** Shown for a moment, after coming from the editor. */
  isShown: (place: PrintedPlace) => boolean;
  /** Tab comes to the places of this page. */
  hasTabStop: boolean;
};

type Props = PagePlaces & {
  sheet: RefObject<HTMLElement | null>;
  /** CSS pixels per point. */
  scale: number;
};

/**
 * What of the page leads to its field: a press with the mouse, or with Enter on the place that the keyboard has reached (Tab
 * to the page, then the arrows). The places let the mouse through to the text, which can still be selected.
 */
export function PlaceLayer({ sheet, scale, places, nameOf, onGoTo, isShown, hasTabStop }: Props) {
  const [pointed, setPointed] = useState<PrintedPlace | null>(null);
  const pxPerMm = scale * pointsPerMm;

  useEffect(() => {
    const element = sheet.current;
    if (!element) return;
    const find = ({ clientX, clientY }: MouseEvent) => {
      const { left, top } = element.getBoundingClientRect();
      return findPlace(places, (clientX - left) / pxPerMm, (clientY - top) / pxPerMm);
    };
    const onMove = (event: MouseEvent) => setPointed(event.buttons === 0 ? find(event) : null);
    const onLeave = () => setPointed(null);
    const onClick = (event: MouseEvent) => {
      // A press that ends a selection, or the keyboard's own click on a place.
      if (getSelection()?.isCollapsed === false || event.detail === 0) return;
      const place = find(event);
      if (place) onGoTo(place);
    };
    element.addEventListener('mousemove', onMove);
    element.addEventListener('mouseleave', onLeave);
    element.addEventListener('click', onClick);
    return () => {
      element.removeEventListener('mousemove', onMove);
      element.removeEventListener('mouseleave', onLeave);
      element.removeEventListener('click', onClick);
    };
  }, [sheet, places, pxPerMm, onGoTo]);

  useEffect(() => {
    sheet.current?.toggleAttribute('data-leads', pointed !== null);
  }, [sheet, pointed]);

  return (
    <div className={styles.layer}>
      {places.map((place, index) => (
        <button
          key={`${JSON.stringify(place.target)} ${place.leftMm} ${place.topMm}`}
          type="button"
          data-printed-place
          className={styles.place}
          data-pointed={place === pointed || undefined}
          data-shown={isShown(place) || undefined}
          tabIndex={hasTabStop && index === 0 ? 0 : -1}
          aria-label={nameOf(place)}
          onClick={(event) => {
            if (event.detail === 0) onGoTo(place);
          }}
          style={{
            left: `${place.leftMm * pxPerMm}px`,
            top: `${place.topMm * pxPerMm}px`,
            width: `${place.widthMm * pxPerMm}px`,
            height: `${place.heightMm * pxPerMm}px`,
          }}
        >
          <span className={styles.hint} aria-hidden>
            {nameOf(place)}
          </span>
        </button>
      ))}
    </div>
  );
}

/** The smallest place under a point: a note also lies in the paragraph that goes over the end of the page. */
function findPlace(places: readonly PrintedPlace[], xMm: number, yMm: number): PrintedPlace | null {
  const [smallest] = places
    .filter(
      ({ leftMm, topMm, widthMm, heightMm }) =>
        xMm >= leftMm && xMm <= leftMm + widthMm && yMm >= topMm && yMm <= topMm + heightMm,
    )
    .toSorted((one, other) => one.heightMm * one.widthMm - other.heightMm * other.widthMm);
  return smallest ?? null;
}

/** Up and down go from place to place, also to the next page; true when the key was used. */
export function moveAmongPlaces(desk: HTMLElement, event: { key: string }): boolean {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const current = document.activeElement;
  if (by === 0 || !(current instanceof HTMLElement) || !current.matches('[data-printed-place]')) return false;
  const all = [...desk.querySelectorAll<HTMLElement>('[data-printed-place]')];
  const next = all[all.indexOf(current) + by];
  next?.focus();
  return next !== undefined;
}
