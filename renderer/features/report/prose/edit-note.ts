import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { Footnote } from '../../../../core/model/inline.ts';
import { asOwnStep } from './step-meta.ts';

/** A note after the selected text; blank until its text is written. */
export function insertNote(editor: Editor, id: string): void {
  const { state } = editor;
  const { tr } = state;
  tr.setSelection(state.selection).insert(state.selection.to, state.schema.node('footnote', { id }));
  editor.view.dispatch(asOwnStep(tr.scrollIntoView()));
}

/** Where the note stands; null when it is gone. */
export function findNote(editor: Editor, id: string): { node: Node; position: number } | null {
  let found: { node: Node; position: number } | null = null;
  editor.state.doc.descendants((node, position) => {
    if (node.type.name === 'footnote' && node.attrs.id === id) found = { node, position };
    return found === null;
  });
  return found;
}

export function writeNote(editor: Editor, id: string, content: Footnote['content']): void {
  const note = findNote(editor, id);
  if (!note) return;
  editor.view.dispatch(editor.state.tr.setNodeAttribute(note.position, 'content', content));
}

export function removeNote(editor: Editor, id: string): void {
  const note = findNote(editor, id);
  if (!note) return;
  editor.view.dispatch(asOwnStep(editor.state.tr.delete(note.position, note.position + note.node.nodeSize)));
}
