/** What a chord reads of a key press; a KeyboardEvent is one. */
export type KeyPress = {
  key: string;
  /** The key's place on the keyboard: `KeyF`, `Digit1`. */
  code?: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
  isComposing?: boolean;
};

/**
 * The chord of a key press as the map writes it: `Ctrl+Shift+W`, `Alt+Home`, `F9`. Ctrl stands for Command of macOS too. Shift counts
 * with letters and named keys; with signs it is only how a keyboard reaches them. Null while an input method composes, but for
 * function keys, and for a modifier alone.
 */
export function readChord(press: KeyPress): string | null {
  const { key, ctrlKey, metaKey, altKey, shiftKey, isComposing = false } = press;
  if (['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'Dead', 'Process', 'Unidentified'].includes(key)) {
    const typed = key === 'Dead' && altKey ? readPlace(press.code) : null;
    if (typed === null) return null;
    return join(ctrlKey || metaKey, altKey, shiftKey, typed);
  }
  if (isComposing && !/^F\d+$/.test(key)) return null;
  const isControl = ctrlKey || metaKey;
  if (key.length > 1) return join(isControl, altKey, shiftKey, key);
  if (key === ' ') return join(isControl, altKey, shiftKey, 'Space');
  // Option of macOS and some keyboards of Windows write another sign where the letter or digit stands.
  const isPlain = /^[\x21-\x7e]$/.test(key);
  const own = isPlain ? key.toUpperCase() : ((isControl ? readPlace(press.code) : null) ?? key);
  return join(isControl, altKey, shiftKey && /^\p{Letter}$/u.test(own), own);
}

function readPlace(code: string | undefined): string | null {
  return (
    /^(?:Key([A-Z])|Digit(\d))$/
      .exec(code ?? '')
      ?.slice(1)
      .find(Boolean) ?? null
  );
}

function join(isControl: boolean, isAlt: boolean, isShift: boolean, key: string): string {
  return `${isControl ? 'Ctrl+' : ''}${isAlt ? 'Alt+' : ''}${isShift ? 'Shift+' : ''}${key}`;
}

/** `Ctrl+Shift+W` taken apart; the plus sign can be the key itself. */
export function splitChord(chord: string): { modifiers: string[]; key: string } {
  const parts = chord.split(/\+(?=.)/);
  return { modifiers: parts.slice(0, -1), key: parts.at(-1) ?? '' };
}
