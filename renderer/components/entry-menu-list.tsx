import { Menu } from '@mantine/core';
import { cloneElement, useEffect, useRef, useState } from 'react';
import type { EntryMenuProps } from './entry-menu.tsx';

type Props = EntryMenuProps & {
  isOpenAtOnce: boolean;
  /** Whether the button that this one takes the place of had the keyboard. */
  isButtonFocused: boolean;
};

/** Mantine's menu with its button. */
export function EntryMenuList({
  button,
  entries,
  none,
  position = 'bottom-start',
  isOpenAtOnce,
  isButtonFocused,
}: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const target = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isOpenAtOnce || isButtonFocused) target.current?.focus();
    if (!isOpenAtOnce) return;
    // After the button has the keyboard, which the menu gives back to where it was when it opened.
    const frame = requestAnimationFrame(() => setIsOpen(true));
    return () => cancelAnimationFrame(frame);
  }, [isOpenAtOnce, isButtonFocused]);
  return (
    <Menu opened={isOpen} onChange={setIsOpen} position={position}>
      <Menu.Target>{cloneElement(button, { ref: target })}</Menu.Target>
      <Menu.Dropdown>
        {entries.length === 0 && none !== undefined && <Menu.Label>{none}</Menu.Label>}
        {entries.map(({ label, run }) => (
          <Menu.Item key={label} onClick={run}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
