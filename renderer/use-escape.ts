import { useEffect, useEffectEvent } from 'react';

/** Escape leaves the screen, wherever the keyboard is, unless something within has taken the key. */
export function useEscape(onEscape: () => void): void {
  const run = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    if (document.querySelector('[role=dialog], [role=menu]')) return;
    onEscape();
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => run(event);
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
