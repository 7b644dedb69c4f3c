import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';

/** Puts the cursor at the start of a block and brings it into view; false when the page no longer has it. */
export function goToBlock(editor: Editor, id: string): boolean {
  let found: number | null = null;
  editor.state.doc.forEach((node, position) => {
    if (node.attrs.id === id) found = position;
  });
  if (found === null) return false;
  const place = editor.state.doc.resolve(found + 1);
  editor.view.dispatch(editor.state.tr.setSelection(TextSelection.near(place)).scrollIntoView());
  editor.view.focus();
  return true;
}
