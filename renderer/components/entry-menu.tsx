import { cloneElement, lazy, Suspense, useState, type ComponentProps, type ReactElement } from 'react';

export type MenuEntry = { label: string; run: () => void };

export type EntryMenuProps = {
  button: ReactElement<ComponentProps<'button'>>;
  entries: readonly MenuEntry[];
  /** Said in place of entries. */
  none?: string;
  position?: 'bottom-start' | 'bottom-end';
};

const EntryMenuList = lazy(async () => ({ default: (await import('./entry-menu-list.tsx')).EntryMenuList }));

/** A button with a menu, which is loaded and drawn when it is asked for: a hundred menus would cost more than their table. */
export function EntryMenu(menu: EntryMenuProps) {
  const [isAsked, setIsAsked] = useState(false);
  const button = cloneElement(menu.button, { 'aria-haspopup': 'menu', onClick: () => setIsAsked(true) });
  if (!isAsked) return button;
  return (
    <Suspense fallback={button}>
      <EntryMenuList {...menu} />
    </Suspense>
  );
}
