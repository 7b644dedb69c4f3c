import { ariaKeys, showKeys } from '../core/rules/keyboard/show-keys.ts';
import type { ShortcutId } from '../core/rules/keyboard/shortcuts.ts';

/** Keys are called as this system calls them. */
export const isMac = navigator.userAgent.includes('Macintosh');

/** `Ctrl+S`; on macOS `⌘S`. */
export function keysFor(id: ShortcutId): string {
  return showKeys(id, isMac);
}

/** For `aria-keyshortcuts`. */
export function ariaKeysFor(id: ShortcutId): string {
  return ariaKeys(id, isMac);
}
