import { useRef, type RefObject } from 'react';
import { useListener } from '../use-listener.ts';
import type { CellPlace, CellRange } from './cell-range.ts';
import { controlOf, isTextCell, placeOf } from './figure-cells.ts';

/** A range drawn with the mouse: press and pull, or Shift and press. The first press on a cell chooses it whole. */
export function useFigureMouse(
  table: RefObject<HTMLTableElement | null>,
  range: CellRange | null,
  onRange: (range: CellRange | null) => void,
): void {
  const pressed = useRef<CellPlace | null>(null);

  useListener(table, 'mousedown', (event) => {
    const control = controlOf(event.target);
    if (!control || event.button !== 0) return;
    const place = placeOf(control);
    const current = controlOf(document.activeElement);
    if (event.shiftKey && current && table.current?.contains(current)) {
      event.preventDefault();
      onRange({ anchor: range?.anchor ?? placeOf(current), head: place });
      return;
    }
    pressed.current = place;
    if (range) onRange(null);
    if (!isTextCell(control) || control === document.activeElement) return;
    // The browser would place its cursor, or pull the chosen text out of the cell.
    event.preventDefault();
    control.focus();
  });
  useListener(table, 'mouseover', ({ target, buttons }) => {
    const start = pressed.current;
    const control = controlOf(target);
    if (!start || !control) return;
    if (buttons !== 1) {
      pressed.current = null;
      return;
    }
    const head = placeOf(control);
    const isElsewhere = head.row !== start.row || head.column !== start.column;
    if (isElsewhere || range) onRange({ anchor: start, head });
  });
  useListener(table, 'mouseup', () => {
    pressed.current = null;
  });
}
