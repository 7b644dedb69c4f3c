import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { menuCommand } from '../../../../core/contract/contract.ts';
import { readChord, splitChord, type KeyPress } from '../../../../core/rules/keyboard/chord.ts';
import { listShortcuts } from '../../../../core/rules/keyboard/list-shortcuts.ts';
import { acceleratorOf, proseKeys, showKeys } from '../../../../core/rules/keyboard/show-keys.ts';
import {
  findShortcut,
  isShortcut,
  keyPlaces,
  keysOf,
  shortcutIds,
  shortcuts,
  type KeyPlace,
} from '../../../../core/rules/keyboard/shortcuts.ts';
import { writeShortcutsPage } from '../../../../core/rules/keyboard/write-shortcuts-page.ts';

const root = join(import.meta.dirname, '../../../..');

function press(key: string, held: Partial<KeyPress> = {}): KeyPress {
  return { key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held };
}

/** A press of the chord on a plain keyboard. */
function pressChord(chord: string): KeyPress {
  const { modifiers, key } = splitChord(chord);
  return press(key === 'Space' ? ' ' : key, {
    ctrlKey: modifiers.includes('Ctrl'),
    altKey: modifiers.includes('Alt'),
    shiftKey: modifiers.includes('Shift'),
  });
}

/** The places within which this one lies, without itself. */
function placesAround(place: KeyPlace): KeyPlace[] {
  const { within } = keyPlaces[place];
  return within === null ? [] : [within, ...placesAround(within)];
}

describe('a key press', () => {
  it.each([
    ['Ctrl+S', press('s', { ctrlKey: true })],
    ['Ctrl+S', press('S', { metaKey: true })],
    ['Ctrl+Shift+Z', press('Z', { ctrlKey: true, shiftKey: true })],
    ['Ctrl++', press('+', { ctrlKey: true, shiftKey: true })],
    ['Ctrl+/', press('/', { ctrlKey: true, shiftKey: true, code: 'Digit7' })],
    ['Alt+Shift+ArrowLeft', press('ArrowLeft', { altKey: true, shiftKey: true })],
    ['Space', press(' ')],
    // Option of macOS writes another letter, a dead key or a sign.
    ['Ctrl+Alt+F', press('ƒ', { metaKey: true, altKey: true, code: 'KeyF' })],
    ['Ctrl+Alt+1', press('¡', { metaKey: true, altKey: true, code: 'Digit1' })],
    ['Ctrl+Alt+E', press('Dead', { metaKey: true, altKey: true, code: 'KeyE' })],
    // The Vietnamese keyboard of Windows has letters where others have digits.
    ['Ctrl+0', press('đ', { ctrlKey: true, code: 'Digit0' })],
  ])('is read as %s', (chord, pressed) => {
    expect(readChord(pressed)).toBe(chord);
  });

  it('is none while an input method composes, but for function keys, nor a modifier alone', () => {
    expect(readChord(press('s', { ctrlKey: true, isComposing: true }))).toBeNull();
    expect(readChord(press('F9', { isComposing: true }))).toBe('F9');
    expect(readChord(press('Control', { ctrlKey: true }))).toBeNull();
    expect(readChord(press('Process'))).toBeNull();
  });

  it('asks for what the map says, in the place that is asked', () => {
    for (const id of shortcutIds)
      for (const chord of [...keysOf(id), ...keysOf(id, true)]) {
        expect(isShortcut(id, pressChord(chord)), `${id} by ${chord}`).toBe(true);
        expect(findShortcut(pressChord(chord), shortcuts[id].place), `${id} by ${chord}`).toBe(id);
      }
    expect(findShortcut(press('s', { ctrlKey: true }), 'everywhere')).toBeNull();
  });
});

describe('the map', () => {
  it.each([false, true])('has each key once in a place (macOS: %s)', (isMac) => {
    const seen = new Map<string, string>();
    const twice = shortcutIds.flatMap((id) =>
      keysOf(id, isMac).flatMap((chord) => {
        const name = `${shortcuts[id].place} ${chord}`;
        const other = seen.get(name);
        seen.set(name, id);
        return other === undefined ? [] : [`${name}: ${other}, ${id}`];
      }),
    );
    expect(twice).toEqual([]);
  });

  it('gives a key another meaning within a place only for these', () => {
    const overridden = shortcutIds.flatMap((id) =>
      [false, true].flatMap((isMac) =>
        keysOf(id, isMac).flatMap((chord) =>
          shortcutIds
            .filter(
              (other) =>
                placesAround(shortcuts[id].place).includes(shortcuts[other].place) &&
                keysOf(other, isMac).includes(chord),
            )
            .map((other) => `${chord}: ${id} before ${other}`),
        ),
      ),
    );
    expect([...new Set(overridden)].sort()).toEqual([
      'Ctrl+A: tick-all before select-all',
      'Escape: close-find before leave',
      'Escape: close-findings before leave',
      'Escape: end-note before leave',
      'Escape: free-tab before leave',
      'Escape: restore-figure before leave',
      'Shift+Tab: previous-cell before higher-level',
      'Tab: next-cell before lower-level',
    ]);
  });

  it('takes no key of macOS itself', () => {
    const ofSystem = new Set(['Ctrl+H', 'Ctrl+M', 'Ctrl+Tab', 'Ctrl+Space', 'Ctrl+Alt+D']);
    expect(shortcutIds.filter((id) => keysOf(id, true).some((chord) => ofSystem.has(chord)))).toEqual([]);
  });

  it('shows keys as each system calls them', () => {
    expect(showKeys('export-word')).toBe('Ctrl+Shift+W');
    expect(showKeys('export-word', true)).toBe('⇧⌘W');
    expect(showKeys('replace', true)).toBe('⌥⌘F');
    expect(showKeys('redo')).toBe('Ctrl+Y');
    expect(showKeys('redo', true)).toBe('⇧⌘Z');
    expect(showKeys('show-print-here')).toBe('Shift+F9');
    expect(showKeys('leave')).toBe('Esc');
    expect(acceleratorOf('export-word')).toBe('CmdOrCtrl+Shift+W');
    expect(acceleratorOf('zoom-in')).toBe('CmdOrCtrl+=');
    expect(proseKeys('confirm-section')).toEqual(['Mod-Shift-Enter']);
    expect(proseKeys('bold')).toEqual(['Mod-b']);
  });

  it('is filtered by words of the act, the place or the keys, with or without marks', () => {
    const found = (query: string) =>
      listShortcuts({ query }).flatMap(({ lines }) => lines.map(({ id }) => id));
    expect(found('')).toEqual(
      Object.keys(keyPlaces).flatMap((place) => shortcutIds.filter((id) => shortcuts[id].place === place)),
    );
    expect(found('luu pdf')).toEqual(['export-pdf']);
    expect(found('shift+f9')).toEqual(['show-print-here']);
    expect(found('điểm danh')).toEqual(['mark-present', 'mark-absent', 'mark-deputised']);
    expect(found('không có gì như thế')).toEqual([]);
  });
});

describe('what is made from the map', () => {
  it('is the page of the guide: npm run shortcuts', async () => {
    const page = await readFile(join(root, 'docs/huong-dan/phim-tat.md'), 'utf8');
    const plain = (text: string) => text.replaceAll(/ +\| ?| ?\| +/g, '|').replaceAll(/-{3,}/g, '---');
    expect(plain(page)).toBe(plain(writeShortcutsPage()));
  });

  it('is the menu: no accelerator is written there by hand, and each shown command of the map has its own', async () => {
    const menu = await readFile(join(root, 'electron/menu.ts'), 'utf8');
    expect(menu).not.toMatch(/'(?:CmdOrCtrl|Ctrl|Alt|Shift)\+|'F\d/);
    const commands = menuCommand.options.filter((each) => each in shortcuts);
    expect(commands.filter((each) => !menu.includes(`'${each}'`))).toEqual([]);
    expect(commands.length).toBeGreaterThan(14);
  });

  it('is every hint: no screen names a key by hand', async () => {
    const hits: string[] = [];
    for await (const file of glob('renderer/**/*.{ts,tsx}', { cwd: root })) {
      const text = await readFile(join(root, file), 'utf8');
      for (const hit of text.matchAll(
        /(?:title|shortcut|aria-keyshortcuts)="[^"]*\b(?:Ctrl|Control|Alt|F\d)\b[^"]*"/g,
      ))
        hits.push(`${file}: ${hit[0]}`);
    }
    expect(hits).toEqual([]);
  });
});
