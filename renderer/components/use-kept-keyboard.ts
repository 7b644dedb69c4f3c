import { useEffect, useRef, type RefObject } from 'react';

const controls = 'button, a[href], input, textarea, select';

type Place = { control: HTMLElement; list: number; row: number; fromEnd: number };

/**
 * Where a row of a list that has the keyboard is moved, taken away or drawn anew, the keyboard stays with it, goes to the same control of the
 * row that takes its place, or to what comes after the list. Called by what draws the lists within `area`.
 */
export function useKeptKeyboard(area: RefObject<HTMLElement | null>): void {
  const last = useRef<Place | null>(null);
  useEffect(() => {
    const remember = ({ target }: FocusEvent) => {
      last.current = target instanceof HTMLElement ? findPlace(area.current, target) : null;
    };
    // Whoever presses beside the fields wants to leave them.
    const forget = () => {
      last.current = null;
    };
    document.addEventListener('focusin', remember);
    document.addEventListener('pointerdown', forget, true);
    return () => {
      document.removeEventListener('focusin', remember);
      document.removeEventListener('pointerdown', forget, true);
    };
  }, [area]);
  useEffect(() => {
    if (last.current && document.activeElement === document.body) goNear(area.current, last.current);
  });
}

function findPlace(area: HTMLElement | null, control: HTMLElement): Place | null {
  const row = control.closest('li, tbody > tr');
  const list = row?.parentElement;
  if (!area?.contains(control) || !row || !list) return null;
  const within = [...row.querySelectorAll(controls)];
  return {
    control,
    list: listsOf(area).indexOf(list),
    row: [...list.children].indexOf(row),
    // Rows differ in their fields, and end in the same buttons.
    fromEnd: within.length - within.indexOf(control),
  };
}

function goNear(area: HTMLElement | null, { control, list, row, fromEnd }: Place): void {
  if (control.isConnected) {
    control.focus();
    return;
  }
  const found = area && listsOf(area)[list];
  if (!found) return;
  const near = found.children.item(Math.min(row, found.childElementCount - 1));
  const within = [...(near?.querySelectorAll<HTMLElement>(controls) ?? [])];
  const after = [...area.querySelectorAll<HTMLElement>(controls)].find(
    (each) => found.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING && !found.contains(each),
  );
  (within.at(-fromEnd) ?? within.at(-1) ?? after)?.focus();
}

function listsOf(area: HTMLElement): HTMLElement[] {
  return [...area.querySelectorAll<HTMLElement>('ol, ul, tbody')];
}
