const roomRem = 4;

/** Keeps some room above and below the cursor, which also keeps it clear of the bars; true: scrolled already. */
export function scrollToCursor(dom: Element, cursor: { top: number; bottom: number }): boolean {
  const desk = dom.closest('[data-desk]');
  if (!desk) return false;
  const room = roomRem * parseFloat(getComputedStyle(document.documentElement).fontSize);
  const { top, bottom } = desk.getBoundingClientRect();
  if (cursor.bottom > bottom - room) desk.scrollTop += cursor.bottom - (bottom - room);
  else if (cursor.top < top + room) desk.scrollTop -= top + room - cursor.top;
  return true;
}
