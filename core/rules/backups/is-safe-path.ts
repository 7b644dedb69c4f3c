const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * Whether a path of a backup leads below the data folder on every system, to what the program keeps there: relative, with `/`,
 * no part hidden, empty, going up, or of a name that Windows keeps for itself.
 */
export function isSafePath(path: string): boolean {
  const parts = path.split('/');
  return path.length <= 400 && parts.length <= 12 && parts.every(isSafePart);
}

function isSafePart(part: string): boolean {
  return (
    part !== '' &&
    part.length <= 200 &&
    !part.startsWith('.') &&
    !/[. ]$/.test(part) &&
    !/[\u0000-\u001f\u007f<>:"|?*\\]/.test(part) &&
    !reserved.test(part)
  );
}

/** The first path that is unsafe, or meets another one where capitals make no difference; null when there is none. */
export function findUnsafePath(paths: readonly string[]): string | null {
  const folded = new Set<string>();
  for (const path of paths) {
    const key = path.normalize('NFC').toLowerCase();
    if (!isSafePath(path) || folded.has(key)) return path;
    folded.add(key);
  }
  // A file may not lie where another needs a folder.
  for (const key of folded)
    for (let at = key.lastIndexOf('/'); at > 0; at = key.lastIndexOf('/', at - 1))
      if (folded.has(key.slice(0, at))) return key;
  return null;
}
