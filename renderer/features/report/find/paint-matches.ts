import type { EditorView } from '@tiptap/pm/view';
import type { Match } from './find-matches.ts';

const mostPainted = 2_000;
const fieldMark = 'data-found';

/**
 * Marks what was found. In the prose by CSS highlights, which lie over the text and never touch its elements: whoever types
 * on, also through an input method, is not disturbed. A field has no such thing and is framed; a note is selected.
 */
export function paintMatches(view: EditorView, matches: readonly Match[], current: Match | null): void {
  const ranges = matches.filter((match) => match.kind === 'prose').slice(0, mostPainted);
  CSS.highlights.set('found', new Highlight(...ranges.map((match) => rangeOf(view, match))));
  const isProse = current?.kind === 'prose';
  CSS.highlights.set('found-current', new Highlight(...(isProse ? [rangeOf(view, current)] : [])));
  for (const element of document.querySelectorAll(`[${fieldMark}]`)) element.removeAttribute(fieldMark);
  if (current?.kind === 'field') fieldOf(current)?.setAttribute(fieldMark, '');
}

export function clearMatches(): void {
  CSS.highlights.delete('found');
  CSS.highlights.delete('found-current');
  for (const element of document.querySelectorAll(`[${fieldMark}]`)) element.removeAttribute(fieldMark);
}

export function fieldOf(match: Extract<Match, { kind: 'field' }>): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-place="${CSS.escape(match.field.place)}"]`);
}

function rangeOf(view: EditorView, { from, to }: { from: number; to: number }): Range {
  const [start, end] = [view.domAtPos(from, 1), view.domAtPos(to, -1)];
  const range = document.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range;
}
