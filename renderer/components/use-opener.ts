import { useLayoutEffect, useMemo } from 'react';

/**
 * Gives the keyboard back when what is open has gone: to where it was, to the button whose menu it came from, or to the screen when that has
 * gone too; not when what was done has put it elsewhere.
 */
export function useOpener(isOpen: boolean): void {
  // Read while it is drawn for the first time: an entry of a menu has gone once it is shown.
  const opener = useMemo(() => (isOpen ? findOpener() : null), [isOpen]);
  useLayoutEffect(() => {
    if (!isOpen) return;
    return () => {
      const now = document.activeElement;
      const isLost = now === null || now === document.body || now.closest('[role=dialog]') !== null;
      if (!isLost) return;
      const screen = document.querySelector<HTMLElement>('main[tabindex]');
      (opener?.isConnected ? opener : screen)?.focus({ preventScroll: true });
    };
  }, [isOpen, opener]);
}

function findOpener(): HTMLElement | null {
  const active = document.activeElement;
  const menu = active?.closest('[role=menu]');
  const opener = menu ? document.querySelector(`[aria-controls="${CSS.escape(menu.id)}"]`) : active;
  return opener instanceof HTMLElement && opener !== document.body ? opener : null;
}
