import { useEffect, useEffectEvent } from 'react';
import type { MenuCommand } from '../core/contract/contract.ts';
import { onMenuCommand } from './api/client.ts';

/** What to do on each command; `false` means that this part of the page leaves it to another. */
type CommandHandlers = Partial<Record<MenuCommand, () => void | false>>;

const sentCommand = 'giao-ban-command';

/** One part of the page asks the others, as the menu does: whoever is open answers. */
export function sendCommand(command: MenuCommand): void {
  window.dispatchEvent(new CustomEvent(sentCommand, { detail: command }));
}

/** Answers menu commands, and the keys which the menu only shows: a page's keys are registered nowhere else. */
export function useCommands(handlers: CommandHandlers): void {
  const run = useEffectEvent((command: MenuCommand) => {
    const handle = handlers[command];
    return handle !== undefined && handle() !== false;
  });
  useEffect(() => onMenuCommand((command) => void run(command)), []);
  useEffect(() => {
    const onSent = (event: Event) => {
      if (event instanceof CustomEvent) run(event.detail as MenuCommand);
    };
    window.addEventListener(sentCommand, onSent);
    return () => window.removeEventListener(sentCommand, onSent);
  }, []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const command = readCommandKey(event);
      if (command && run(command)) event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

/** The accelerators of electron/menu.ts that are not keys of writing (those the editor answers itself). */
function readCommandKey(event: KeyboardEvent): MenuCommand | null {
  const isControl = event.ctrlKey || event.metaKey;
  if (event.key === 'F1' && !isControl && !event.altKey && !event.shiftKey) return 'show-guide';
  if (isControl && !event.altKey) {
    if (event.key === '=' || event.key === '+') return 'zoom-in';
    if (event.key === '-') return 'zoom-out';
    if (event.key === '0') return 'zoom-reset';
    if (event.key.toLowerCase() === 'k' && !event.shiftKey) return 'search';
  }
  if (event.altKey && !isControl && event.key === 'Home') return 'go-home';
  return null;
}
