/** Puts the cursor into the field of a place and brings it into sight; false when the page has none. */
export function focusPlace(place: string): boolean {
  const element = document.querySelector(`[data-place="${CSS.escape(place)}"]`);
  if (!(element instanceof HTMLElement)) return false;
  const folded = element.closest('details');
  if (folded) folded.open = true;
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'nearest' });
  return true;
}
