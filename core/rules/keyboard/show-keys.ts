import { splitChord } from './chord.ts';
import { keysOf, type ShortcutId } from './shortcuts.ts';

const names: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Space: 'Dấu cách',
};
const macNames: Readonly<Record<string, string>> = {
  ...names,
  Ctrl: '⌘',
  Alt: '⌥',
  Shift: '⇧',
  Enter: '↩',
  Tab: '⇥',
  Delete: '⌦',
  Home: '↖',
  End: '↘',
  PageUp: '⇞',
  PageDown: '⇟',
};

/** Apple's order: Option, Shift, Command. */
const macOrder = ['Alt', 'Shift', 'Ctrl'];

/** A chord as the keys of the keyboard are called: `Ctrl+Shift+W`, on macOS `⇧⌘W`. */
export function showChord(chord: string, isMac = false): string {
  const { modifiers, key } = splitChord(chord);
  if (!isMac) return [...modifiers, names[key] ?? key].join('+');
  const signs = macOrder.filter((each) => modifiers.includes(each));
  return [...signs, key].map((each) => macNames[each] ?? each).join('');
}

/** The first keys of a shortcut, for hints and menus within the page. */
export function showKeys(id: ShortcutId, isMac = false): string {
  return showChord(keysOf(id, isMac)[0] ?? '', isMac);
}

/** For `aria-keyshortcuts`, which calls Ctrl Control. */
export function ariaKeys(id: ShortcutId, isMac = false): string {
  return keysOf(id, isMac)
    .map((chord) => chord.replace('Ctrl', isMac ? 'Meta' : 'Control'))
    .join(' ');
}

/** An accelerator of Electron's menu. */
export function acceleratorOf(id: ShortcutId, isMac = false): string {
  return (keysOf(id, isMac)[0] ?? '').replace('Ctrl', 'CmdOrCtrl');
}

/** A key of ProseMirror's keymap, as the editor's extensions give them. */
export function proseKeys(id: ShortcutId, isMac = false): string[] {
  return keysOf(id, isMac).map((chord) => {
    const { modifiers, key } = splitChord(chord);
    const own = key.length === 1 ? key.toLowerCase() : key;
    return [...modifiers.map((each) => (each === 'Ctrl' ? 'Mod' : each)), own].join('-');
  });
}
