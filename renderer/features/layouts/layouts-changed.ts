const listeners = new Set<() => void>();

/** Tells an open report that the layouts or spelling of the house were changed. */
export function tellLayoutsChanged(): void {
  for (const listener of listeners) listener();
}

/** Calls back after each change; returns the function that stops it. */
export function onLayoutsChanged(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
