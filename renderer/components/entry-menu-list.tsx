import { Menu } from '@mantine/core';
import { cloneElement, useEffect, useRef, useState } from 'react';
import type { EntryMenuProps } from './entry-menu.tsx';

/** Mantine's menu with its button, which takes the place of the one that was pressed, and opens. */
export function EntryMenuList({ button, entries, none, position = 'bottom-start' }: EntryMenuProps) {
  const [isOpen, setIsOpen] = useState(false);
  const target = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    target.current?.focus();
    // After the button has the keyboard, which the menu gives back to where it was when it opened.
    const frame = requestAnimationFrame(() => setIsOpen(true));
    return () => cancelAnimationFrame(frame);
  }, []);
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
