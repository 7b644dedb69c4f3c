import { proseKeys } from '../../../../core/rules/keyboard/show-keys.ts';
import type { ShortcutIn } from '../../../../core/rules/keyboard/shortcuts.ts';
import { isMac } from '../../../keys.ts';

type Command = () => boolean;
type Id = ShortcutIn<'text' | 'table'>;

/** A shortcut of the map for the editor's keymap. */
export function bindKeys(id: Id, command: Command): Record<string, Command> {
  return bindEachKey(id, () => command);
}

/** The same, each of the keys with a command of its own. */
export function bindEachKey(id: Id, commandAt: (index: number) => Command): Record<string, Command> {
  return Object.fromEntries(proseKeys(id, isMac).map((key, index) => [key, commandAt(index)]));
}
