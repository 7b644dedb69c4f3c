import type { RefObject } from 'react';
import { findShortcut } from '../../../core/rules/keyboard/shortcuts.ts';
import { useListener } from './use-listener.ts';

/** F6 and Shift+F6 go from pane to pane (`data-pane`), as in Word: to what is current in it, else to its first stop. */
export function usePanes(screen: RefObject<HTMLElement | null>): void {
  useListener(screen, 'keydown', (event) => {
    const shortcut = findShortcut(event, 'report');
    if (shortcut !== 'next-pane' && shortcut !== 'previous-pane') return;
    event.preventDefault();
    const panes = [...(screen.current?.querySelectorAll<HTMLElement>('[data-pane]') ?? [])].filter(
      (pane) => pane.offsetParent !== null,
    );
    const current = panes.findIndex((pane) => pane.contains(document.activeElement));
    const by = shortcut === 'previous-pane' ? -1 : 1;
    const next = panes[current === -1 ? 0 : (current + by + panes.length) % panes.length];
    const stop = next?.matches('[tabindex="-1"]')
      ? next
      : next?.querySelector<HTMLElement>('[aria-current], [tabindex="0"], [contenteditable="true"], button');
    stop?.focus();
  });
}
