import { useEffect, useEffectEvent, type RefObject } from 'react';

/** Listens on an element for what bubbles up from its parts; the element itself is nothing to press. */
export function useListener<K extends keyof HTMLElementEventMap>(
  element: RefObject<HTMLElement | null>,
  type: K,
  handle: (event: HTMLElementEventMap[K]) => void,
): void {
  const run = useEffectEvent(handle);
  useEffect(() => {
    const { current } = element;
    const onEvent = (event: HTMLElementEventMap[K]) => run(event);
    current?.addEventListener(type, onEvent);
    return () => current?.removeEventListener(type, onEvent);
  }, [element, type]);
}
