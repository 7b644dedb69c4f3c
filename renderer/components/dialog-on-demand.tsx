import { Suspense, useLayoutEffect, type ReactNode } from 'react';

/** A dialog whose code is loaded when it is first asked for. Afterwards the keyboard is where it was. */
export function DialogOnDemand({ isOpen, children }: { isOpen: boolean; children: ReactNode }) {
  useLayoutEffect(() => {
    if (!isOpen) return;
    const before = document.activeElement;
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, [isOpen]);
  return isOpen ? <Suspense fallback={null}>{children}</Suspense> : null;
}
