import type { Editor } from '@tiptap/core';

/** Brings a block, or the heading of a section, into view; the keyboard stays where it is. */
export function revealBlock(editor: Editor, id: string): void {
  reveal(editor, 'id', id, 'nearest');
}

export function revealSection(editor: Editor, id: string): void {
  reveal(editor, 'sectionId', id, 'start');
}

function reveal(editor: Editor, name: 'id' | 'sectionId', value: string, block: ScrollLogicalPosition): void {
  if (editor.isDestroyed) return;
  let place = -1;
  editor.state.doc.forEach((node, position) => {
    if (place === -1 && node.attrs[name] === value) place = position;
  });
  const element = place === -1 ? null : editor.view.nodeDOM(place);
  if (element instanceof HTMLElement) element.scrollIntoView({ block });
}
