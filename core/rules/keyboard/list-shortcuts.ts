import { foldSearchKey } from '../text/fold-search-key.ts';
import { showChord } from './show-keys.ts';
import { keyPlaces, keysOf, shortcutIds, shortcuts, type KeyPlace, type ShortcutId } from './shortcuts.ts';

export type ShortcutLine = { id: ShortcutId; keys: string[]; label: string };
export type ShortcutGroup = { place: KeyPlace; title: string; lines: ShortcutLine[] };

/** The map as it is shown: every place with its keys; only what has all the words of `query` in keys, label or place. */
export function listShortcuts({ query = '', isMac = false } = {}): ShortcutGroup[] {
  const words = foldSearchKey(query).split(/\s+/).filter(Boolean);
  return Object.entries(keyPlaces)
    .map(([place, { title }]) => ({
      place: place as KeyPlace,
      title,
      lines: shortcutIds
        .filter((id) => shortcuts[id].place === place)
        .map((id) => ({
          id,
          keys: keysOf(id, isMac).map((chord) => showChord(chord, isMac)),
          label: shortcuts[id].label,
        }))
        .filter(({ keys, label }) => {
          const text = foldSearchKey([title, label, ...keys].join(' '));
          return words.every((word) => text.includes(word));
        }),
    }))
    .filter(({ lines }) => lines.length > 0);
}
