import { useEffect, useEffectEvent } from 'react';
import { isShortcut } from '../core/rules/keyboard/shortcuts.ts';

/** Escape leaves the screen, wherever the keyboard is, unless something within has taken the key. */
export function useEscape(onEscape: () => void): void {
  const run = useEffectEvent(onEscape);
  useEffect(() => {
    let isCovered = false;
    // Before the dialog or menu that the key closes is gone.
    const look = () => {
      isCovered = document.querySelector('[role=dialog], [role=menu]') !== null;
    };
    const onKey = (event: KeyboardEvent) => {
      if (isShortcut('leave', event) && !event.defaultPrevented && !isCovered) run();
    };
    window.addEventListener('keydown', look, true);
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', look, true);
      window.removeEventListener('keydown', onKey);
    };
  }, []);
}
