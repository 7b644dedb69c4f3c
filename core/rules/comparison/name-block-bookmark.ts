const prefix = '_gb';
/** Word cuts a bookmark's name after so many characters. */
const longestName = 40;

/**
 * The hidden Word bookmark of a block, by which its paragraph is known again after editing: Word hides names that begin
 * with a line, and allows letters, digits and lines in them. Null for an id too long for one.
 */
export function nameBlockBookmark(blockId: string): string | null {
  const name = `${prefix}${blockId.replaceAll('-', '_')}`;
  return name.length <= longestName ? name : null;
}
