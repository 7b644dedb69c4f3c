import { Suspense, type ReactNode } from 'react';
import { useOpener } from './use-opener.ts';

/** A dialog whose code is loaded when it is first asked for. Afterwards the keyboard is where it was. */
export function DialogOnDemand({ isOpen, children }: { isOpen: boolean; children: ReactNode }) {
  useOpener(isOpen);
  return isOpen ? <Suspense fallback={null}>{children}</Suspense> : null;
}
