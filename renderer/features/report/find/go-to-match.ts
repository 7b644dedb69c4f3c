import type { Editor } from '@tiptap/core';
import { NodeSelection, TextSelection } from '@tiptap/pm/state';
import { scrollToCursor } from '../scroll-to-cursor.ts';
import type { Match } from './find-matches.ts';
import { fieldOf } from './paint-matches.ts';

/** Selects what was found and brings it into sight; the keys stay where they are (in the bar). */
export function showMatch(editor: Editor, match: Match): void {
  if (match.kind === 'field') {
    const field = fieldOf(match);
    const folded = field?.closest('details');
    if (folded) folded.open = true;
    field?.scrollIntoView({ block: 'nearest' });
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
      field.setSelectionRange(match.range.start, match.range.end);
    }
    return;
  }
  const { doc, tr } = editor.state;
  const selection =
    match.kind === 'note'
      ? NodeSelection.create(doc, match.position)
      : TextSelection.create(doc, match.from, match.to);
  editor.view.dispatch(tr.setSelection(selection));
  // ProseMirror scrolls only to a selection that has the focus.
  scrollToCursor(editor.view.dom, editor.view.coordsAtPos(selection.from));
}

/** Puts the cursor onto what was found. */
export function enterMatch(editor: Editor, match: Match): void {
  if (match.kind === 'field') fieldOf(match)?.focus({ preventScroll: true });
  else editor.view.focus();
}
