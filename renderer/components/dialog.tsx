import { Modal, type ModalProps } from '@mantine/core';
import { useLayoutEffect } from 'react';

/**
 * A dialog of the program. When it has gone the keyboard is again where it was, or on the button whose menu it was opened from,
 * unless what was done has put it elsewhere; `returnFocus={false}` leaves that to whoever opened it.
 */
export function Dialog({ returnFocus = true, ...props }: ModalProps) {
  const { opened } = props;
  useLayoutEffect(() => {
    if (!opened || !returnFocus) return;
    const before = findOpener(document.activeElement);
    return () => {
      const now = document.activeElement;
      const isLost = now === null || now === document.body || now.closest('[role=dialog]') !== null;
      if (isLost && before instanceof HTMLElement && before.isConnected)
        before.focus({ preventScroll: true });
    };
  }, [opened, returnFocus]);
  return <Modal returnFocus={false} {...props} />;
}

/** An entry of a menu goes with the menu; the button of the menu stays. */
function findOpener(active: Element | null): Element | null {
  const menu = active?.closest('[role=menu]');
  return menu ? document.querySelector(`[aria-controls="${CSS.escape(menu.id)}"]`) : active;
}
