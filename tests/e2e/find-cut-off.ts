/**
 * What a big text puts out of reach. Sideways only a table, a sheet or a page may scroll, in a place of its own that has a name and takes
 * the keyboard (WCAG 1.4.10); nothing is cut off, and what scrolls shows two lines or more. Runs in the page.
 */
export function findCutOff(): string[] {
  const dialog = [...document.querySelectorAll('[role=dialog]')].at(-1);
  const faults: string[] = [];
  const isNamedStop = (element: HTMLElement | null) =>
    element !== null &&
    element.tabIndex >= 0 &&
    element.role !== null &&
    (element.ariaLabel !== null || element.hasAttribute('aria-labelledby'));
  for (const element of (dialog ?? document.body).querySelectorAll<HTMLElement>('*')) {
    // Fields scroll by the cursor; one pixel wide is what only a screen reader meets.
    if (element.matches('input, textarea, select') || element.clientWidth < 3) continue;
    const isWider = element.scrollWidth > element.clientWidth + 1;
    const isHigher = element.scrollHeight > element.clientHeight + 1;
    if (!isWider && !isHigher) continue;
    const { overflowX, overflowY, textOverflow, fontSize } = getComputedStyle(element);
    const scrolls = (overflow: string) => overflow === 'auto' || overflow === 'scroll';
    const tell = (what: string) => {
      const { outerHTML, scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
      const sizes = `${scrollWidth} of ${clientWidth}, ${scrollHeight} of ${clientHeight}`;
      faults.push(`${what}: ${outerHTML.slice(0, 120)} (${sizes})`);
    };
    if (isWider && scrolls(overflowX)) {
      const isTable =
        element.matches('[role=grid]') || element.querySelector('table, [role=grid], canvas') !== null;
      const only = element.firstElementChild;
      const stop =
        element.childElementCount === 1 && only instanceof HTMLElement && only.role === 'grid'
          ? only
          : element;
      if (element.matches('main, [role=tabpanel]') || !isTable || !isNamedStop(stop))
        tell('scrolls sideways');
    }
    const hasContent = element.textContent.trim() !== '' || element.querySelector('input, button') !== null;
    if (isWider && overflowX === 'hidden' && textOverflow !== 'ellipsis' && hasContent) tell('cut off');
    if (isHigher && scrolls(overflowY) && element.clientHeight < 3 * Number.parseFloat(fontSize))
      tell('too low to be read');
  }
  return faults;
}
