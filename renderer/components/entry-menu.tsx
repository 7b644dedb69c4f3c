import {
  cloneElement,
  lazy,
  startTransition,
  Suspense,
  useEffect,
  useState,
  type ComponentProps,
  type ReactElement,
} from 'react';

export type MenuEntry = { label: string; run: () => void };

export type EntryMenuProps = {
  button: ReactElement<ComponentProps<'button'>>;
  entries: readonly MenuEntry[];
  /** Said in place of entries. */
  none?: string;
  position?: 'bottom-start' | 'bottom-end';
};

const EntryMenuList = lazy(async () => ({ default: (await import('./entry-menu-list.tsx')).EntryMenuList }));

/** Nobody opens a menu sooner; until then there is more to draw than what one cannot see. */
const drawnAfterMs = 250;

/**
 * A button with a menu whose code is loaded once the screen stands, or sooner when it is asked for. `isOneOfMany`: only then; a
 * hundred menus would cost more than their table.
 */
export function EntryMenu({ isOneOfMany = false, ...menu }: EntryMenuProps & { isOneOfMany?: boolean }) {
  const [stage, setStage] = useState<'button' | 'menu' | 'asked'>('button');
  const [isFocused, setIsFocused] = useState(false);
  useEffect(() => {
    if (isOneOfMany) return;
    const draw = () => setStage((before) => (before === 'button' ? 'menu' : before));
    const timer = setTimeout(() => startTransition(draw), drawnAfterMs);
    return () => clearTimeout(timer);
  }, [isOneOfMany]);
  const button = cloneElement(menu.button, {
    'aria-haspopup': 'menu',
    onFocus: () => setIsFocused(true),
    onBlur: () => setIsFocused(false),
    onClick: () => setStage('asked'),
  });
  if (stage === 'button') return button;
  return (
    <Suspense fallback={button}>
      <EntryMenuList {...menu} isOpenAtOnce={stage === 'asked'} isButtonFocused={isFocused} />
    </Suspense>
  );
}
