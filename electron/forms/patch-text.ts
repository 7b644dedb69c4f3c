/** One place of a text and what comes to stand there. */
export type Patch = { start: number; end: number; text: string };

/** The text with every patch made; patches lie apart from each other. */
export function patchText(text: string, patches: readonly Patch[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const patch of patches.toSorted(
    (first, second) => first.start - second.start || first.end - second.end,
  )) {
    parts.push(text.slice(at, patch.start), patch.text);
    at = patch.end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}
