import { useEffect, useEffectEvent } from 'react';
import type { MenuCommand } from '../core/contract/contract.ts';
import { isShortcut, type ShortcutIn } from '../core/rules/keyboard/shortcuts.ts';
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
      const command = commandKeys.find((each) => isShortcut(each, event));
      if (command && run(command)) event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

/** The keys that are commands wherever one is; Escape and those of writing are answered by what is open. */
const commandKeys = [
  'show-guide',
  'show-shortcuts',
  'search',
  'show-recent',
  'go-home',
  'zoom-in',
  'zoom-out',
  'zoom-reset',
] as const satisfies readonly (ShortcutIn<'everywhere'> & MenuCommand)[];
