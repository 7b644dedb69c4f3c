/**
 * Puts the cursor into the field of a place and brings it into sight; false when the page has none. A field that is locked
 * takes no cursor: what holds it is focused instead.
 */
export function focusPlace(place: string): boolean {
  const element = document.querySelector(`[data-place="${CSS.escape(place)}"]`);
  if (!(element instanceof HTMLElement)) return false;
  const folded = element.closest('details');
  if (folded) folded.open = true;
  const target = element.matches(':disabled')
    ? (element.closest<HTMLElement>('tr, li, section') ?? element)
    : element;
  if (target !== element) target.tabIndex = -1;
  target.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'nearest' });
  return true;
}
