/**
 * The text that replaces another, in that one's letters, as in Word: a capital at the start where there was one, and
 * capitals throughout where several words stood in capitals (one such word may be an abbreviation: UBND) and the
 * replacement was typed in small letters.
 */
export function adaptCase(replacement: string, replaced: string): string {
  const isSmall = replacement === replacement.toLowerCase();
  const isTitle = /\p{L}\s+\p{L}/u.test(replaced) && replaced === replaced.toUpperCase();
  if (isSmall && isTitle) return replacement.toUpperCase();
  const [first = ''] = replaced;
  const [initial = ''] = replacement;
  return first === first.toLowerCase()
    ? replacement
    : initial.toUpperCase() + replacement.slice(initial.length);
}
