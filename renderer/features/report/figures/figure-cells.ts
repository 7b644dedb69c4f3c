import { figureColumns } from '../../../../core/rules/figures/paste-figures.ts';
import type { CellPlace } from './cell-range.ts';

export type Control = HTMLInputElement | HTMLSelectElement;

/** The field of a cell: a number, a state, a tick, a note. */
export function controlOf(target: EventTarget | null): Control | null {
  const cell = target instanceof Element ? target.closest('td[data-cell]') : null;
  const isControl = target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
  if (isControl && cell) return target;
  const inside = cell?.querySelector('input, select');
  return inside instanceof HTMLInputElement || inside instanceof HTMLSelectElement ? inside : null;
}

export function isTextCell(control: Control): control is HTMLInputElement {
  return control instanceof HTMLInputElement && control.type === 'text';
}

/** Where a field counts in a range: state and tick belong to the figure's value. */
export function placeOf(control: Control): CellPlace {
  const name = cellNameOf(control);
  return {
    row: Number(control.closest('tr')?.dataset.figureRow ?? 0),
    column: figureColumns.find((column) => column === name) ?? 'value',
  };
}

/** The field beside (`by` along the row, a ratio's parts one after the other) or above and below; null at the edge. */
export function findNeighbour(control: Control, direction: 'row' | 'column', by: 1 | -1): Control | null {
  const row = control.closest('tr');
  if (!row) return null;
  if (direction === 'row') {
    const controls = controlsIn(row);
    return controls[controls.indexOf(control) + by] ?? null;
  }
  const next = by === 1 ? row.nextElementSibling : row.previousElementSibling;
  if (!next) return null;
  const name = cellNameOf(control);
  const part = controlsIn(row, name).indexOf(control);
  const below = controlsIn(next, name);
  return below[part] ?? below[0] ?? null;
}

function cellNameOf(control: Control): string {
  return control.closest<HTMLElement>('td[data-cell]')?.dataset.cell ?? '';
}

function controlsIn(row: Element, name?: string): Control[] {
  const cell = name === undefined ? 'td[data-cell]' : `td[data-cell="${name}"]`;
  return [...row.querySelectorAll(`${cell} input, ${cell} select`)].filter(
    (each) => each instanceof HTMLInputElement || each instanceof HTMLSelectElement,
  );
}
