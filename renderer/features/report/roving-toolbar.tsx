import { useEffect, useRef, type ReactNode } from 'react';
import { useListener } from './use-listener.ts';

type Props = { label: string; className?: string | undefined; children: ReactNode };

/** A toolbar that is one stop of Tab; the arrows, Home and End go along it. */
export function RovingToolbar({ label, className, children }: Props) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const items = itemsOf(ref.current);
    mark(items, items.find((item) => item.dataset.roving === 'current') ?? items[0]);
  });
  useListener(ref, 'focusin', (event) => {
    const items = itemsOf(ref.current);
    const item = items.find((each) => each === event.target);
    if (item) mark(items, item);
  });
  useListener(ref, 'keydown', (event) => {
    const items = itemsOf(ref.current);
    const index = items.findIndex((item) => item === event.target);
    if (index === -1) return;
    const target = {
      ArrowRight: items[(index + 1) % items.length],
      ArrowLeft: items[(index - 1 + items.length) % items.length],
      Home: items[0],
      End: items.at(-1),
    }[event.key];
    if (!target) return;
    event.preventDefault();
    target.focus();
  });
  return (
    <div ref={ref} role="toolbar" aria-label={label} className={className} data-pane>
      {children}
    </div>
  );
}

function itemsOf(toolbar: HTMLElement | null): HTMLElement[] {
  return [...(toolbar?.querySelectorAll('button') ?? [])];
}

function mark(items: readonly HTMLElement[], current: HTMLElement | undefined): void {
  for (const item of items) {
    item.tabIndex = item === current ? 0 : -1;
    if (item === current) item.dataset.roving = 'current';
    else delete item.dataset.roving;
  }
}
