import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { panelEntries } from './section-pane.tsx';

/**
 * Brings a section's heading to the top of the page and the cursor to where its text begins: the paragraph after the
 * heading, or the list of the section. The panels after the prose are gone to as they are.
 */
export function goToSection(editor: Editor, id: string, openingId: string | null): void {
  if (panelEntries.some((entry) => entry.id === id)) {
    const panel = document.getElementById(id);
    panel?.focus({ preventScroll: true });
    panel?.scrollIntoView({ block: 'start' });
    return;
  }
  const { doc } = editor.state;
  const list = document.querySelector(`.section-list[data-entry="${CSS.escape(id)}"]`);
  let heading: number | null = null;
  doc.forEach((node, position) => {
    if (heading === null && node.attrs.sectionId === id) heading = position;
  });
  const start: number | null = heading ?? (id === openingId ? 0 : null);
  if (start === null) {
    focusList(list);
    return;
  }
  const after = heading === null ? 0 : start + (doc.nodeAt(start)?.nodeSize ?? 0);
  const isText = doc.nodeAt(after)?.type.name === 'paragraph';
  const selection = TextSelection.near(doc.resolve(isText ? after + 1 : start + 1), 1);
  editor.view.dispatch(editor.state.tr.setSelection(selection));
  editor.view.focus();
  const element = editor.view.nodeDOM(start);
  if (!isText) focusList(list);
  if (element instanceof HTMLElement) element.scrollIntoView({ block: 'start' });
}

/** The first row's text, or the button that adds one. */
function focusList(list: Element | null): void {
  list?.querySelector<HTMLElement>('textarea, button[data-place]')?.focus();
}
