/**
 * Small choices about the screen itself, kept on this PC apart from the office's data: losing one costs nothing, so
 * a storage that refuses is no reason to complain.
 */
export function rememberChoice(name: string, value: string): void {
  try {
    localStorage.setItem(`giao-ban:${name}`, value);
  } catch (error) {
    console.info('a choice about the screen was not kept', error);
  }
}

/** Null when nothing was chosen on this PC yet. */
export function recallChoice(name: string): string | null {
  try {
    return localStorage.getItem(`giao-ban:${name}`);
  } catch (error) {
    console.info('a choice about the screen was not read', error);
    return null;
  }
}
