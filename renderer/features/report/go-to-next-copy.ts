import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { readCopies } from './prose/copied-marks.ts';

/** Puts the cursor into the next copy after it that nobody has edited or confirmed, from the end back to the first. */
export function goToNextCopy(editor: Editor): void {
  const { state, view } = editor;
  const ids = readCopies(state);
  const places: number[] = [];
  state.doc.forEach((node, position) => {
    if (ids.has(String(node.attrs.id))) places.push(position);
  });
  const place = places.find((position) => position > state.selection.to) ?? places[0];
  if (place === undefined) return;
  const selection = TextSelection.near(state.doc.resolve(place + 1), 1);
  view.dispatch(state.tr.setSelection(selection).scrollIntoView());
  view.focus();
}
