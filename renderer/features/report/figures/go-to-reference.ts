import type { Editor } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';

/** Chooses the next place of the prose, after the cursor and around the end, where a figure stands. */
export function goToNextReference(editor: Editor, indicatorId: string): void {
  const places: number[] = [];
  editor.state.doc.descendants((node, position) => {
    if (node.type.name === 'figureReference' && node.attrs.indicatorId === indicatorId) places.push(position);
  });
  const { selection } = editor.state;
  const isThere = selection instanceof NodeSelection && places.includes(selection.from);
  const next = (isThere && places.find((place) => place > selection.from)) || places[0];
  if (next === undefined) return;
  const tr = editor.state.tr.setSelection(NodeSelection.create(editor.state.doc, next));
  editor.view.dispatch(tr.scrollIntoView());
  editor.view.focus();
}
