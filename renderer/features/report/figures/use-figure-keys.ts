import { useRef, type RefObject } from 'react';
import { useListener } from '../use-listener.ts';
import { findShortcut, isShortcut } from '../../../../core/rules/keyboard/shortcuts.ts';
import { controlOf, findNeighbour, isTextCell, placeOf, type Control } from './figure-cells.ts';
import { extendRange, type CellRange } from './cell-range.ts';

type Options = {
  rowCount: number;
  range: CellRange | null;
  onRange: (range: CellRange | null) => void;
};

/**
 * The keys of a sheet. A cell that is gone to is chosen whole: arrows leave it, typing replaces it, F2 and typing edit
 * it; while it is edited the arrows stay in its text until they reach an end. Escape gives the old value back. Shift
 * makes a range. The browser's Tab goes along the row. Ctrl+Enter goes to the number in the prose.
 */
export function useFigureKeys(table: RefObject<HTMLTableElement | null>, options: Options): void {
  const { rowCount, range, onRange } = options;
  const cell = useRef({ before: '', isEdited: false });

  useListener(table, 'focusin', ({ target }) => {
    const control = controlOf(target);
    if (!control) return;
    cell.current = { before: control.value, isEdited: false };
    if (isTextCell(control)) control.select();
    if (
      range &&
      (range.anchor.row !== placeOf(control).row || range.anchor.column !== placeOf(control).column)
    )
      onRange(null);
  });
  useListener(table, 'mousedown', ({ target }) => {
    if (target === document.activeElement) cell.current.isEdited = true;
  });
  useListener(table, 'input', () => {
    cell.current.isEdited = true;
    if (range) onRange(null);
  });
  const findAct = (event: KeyboardEvent, control: Control): (() => void) | null => {
    if (event.key.startsWith('Arrow')) return findMove(event, control);
    switch (findShortcut(event, 'figures')) {
      case 'next-figure':
        return () => go(findNeighbour(control, 'column', 1));
      case 'previous-figure':
        return () => go(findNeighbour(control, 'column', -1));
      case 'restore-figure':
        return findEscape(control);
      case 'edit-figure':
        return isTextCell(control) ? () => edit(control) : null;
      case 'tick-estimate':
        return placeOf(control).column === 'value' && isTextCell(control) && !cell.current.isEdited
          ? () => tickEstimate(control)
          : null;
      default:
        return null;
    }
  };
  const findMove = ({ key, shiftKey }: KeyboardEvent, control: Control): (() => void) | null => {
    const by = key === 'ArrowUp' || key === 'ArrowLeft' ? -1 : 1;
    const direction = key === 'ArrowUp' || key === 'ArrowDown' ? 'column' : 'row';
    if (isTextCell(control) && cell.current.isEdited) {
      if (shiftKey || (direction === 'row' && !isAtEdge(control, by))) return null;
    }
    if (shiftKey) {
      const place = placeOf(control);
      return () => onRange(extendRange(range ?? { anchor: place, head: place }, key, rowCount));
    }
    return () => go(findNeighbour(control, direction, by));
  };
  const findEscape = (control: Control): (() => void) | null => {
    const { before, isEdited } = cell.current;
    if (range) return () => onRange(null);
    if (!isTextCell(control) || !isEdited) return null;
    return () => {
      control.value = before;
      control.dispatchEvent(new InputEvent('input', { bubbles: true }));
      cell.current.isEdited = false;
      control.select();
    };
  };
  const go = (next: Control | null) => {
    onRange(null);
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  };
  const edit = (control: HTMLInputElement) => {
    cell.current.isEdited = true;
    control.setSelectionRange(control.value.length, control.value.length);
  };

  useListener(table, 'keydown', (event) => {
    const control = controlOf(event.target);
    if (!control || event.isComposing || event.altKey || event.metaKey) return;
    if (isShortcut('confirm-figure', event)) {
      event.preventDefault();
      control.closest('tr')?.querySelector<HTMLElement>('th button')?.click();
    }
    if (event.ctrlKey) return;
    const act = findAct(event, control);
    if (!act) return;
    event.preventDefault();
    act();
  });
}

function tickEstimate(control: Control): void {
  control.closest('tr')?.querySelector<HTMLInputElement>('[data-cell="estimate"] input')?.click();
}

function isAtEdge(control: HTMLInputElement, by: 1 | -1): boolean {
  const { selectionStart, selectionEnd, value } = control;
  return selectionStart === selectionEnd && selectionStart === (by === -1 ? 0 : value.length);
}
