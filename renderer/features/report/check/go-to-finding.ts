import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { NodeSelection, Selection, TextSelection } from '@tiptap/pm/state';
import { focusPlace } from '../focus-place.ts';
import type { FindingPlace } from '../../../../core/rules/check-report/finding-place.ts';

/**
 * Brings the cursor to what a finding is about; text is chosen, so that typing replaces it. False when it is no longer
 * there: the list was made before the last words.
 */
export function goToFinding(
  editor: Editor,
  place: FindingPlace,
  goToSection: (sectionId: string) => void,
): boolean {
  switch (place.kind) {
    case 'section':
      goToSection(place.sectionId);
      return true;
    case 'field':
      return focusPlace(place.place);
    case 'note': {
      const at = findNode(editor.state.doc, (node) => node.attrs.id === place.noteId && node.isInline);
      return at !== null && select(editor, NodeSelection.create(editor.state.doc, at));
    }
    case 'block': {
      const at = findNode(editor.state.doc, (node) => node.attrs.id === place.blockId && node.isBlock);
      return at !== null && select(editor, Selection.near(editor.state.doc.resolve(at + 1), 1));
    }
    case 'text': {
      const at = findNode(editor.state.doc, (node) => node.attrs.id === place.blockId && node.isBlock);
      const text = at === null ? null : findText(editor.state.doc, at, place.part);
      if (!text) return false;
      const end = text.start + text.size;
      const [from, to] = [place.from, place.to].map((each) => Math.min(text.start + each, end));
      return select(editor, TextSelection.create(editor.state.doc, from ?? end, to ?? end));
    }
  }
}

function select(editor: Editor, selection: Selection): boolean {
  editor.view.dispatch(editor.state.tr.setSelection(selection).scrollIntoView());
  editor.view.focus();
  return true;
}

function findNode(document: Node, fits: (node: Node) => boolean): number | null {
  let found: number | null = null;
  document.descendants((node, position) => {
    if (found === null && fits(node)) found = position;
    return found === null;
  });
  return found;
}

/** The text block itself, or of a table its n-th paragraph. */
function findText(document: Node, at: number, part: number): { start: number; size: number } | null {
  const block = document.nodeAt(at);
  if (!block) return null;
  if (block.isTextblock) return { start: at + 1, size: block.content.size };
  const texts: { start: number; size: number }[] = [];
  block.descendants((node, position) => {
    if (node.isTextblock) texts.push({ start: at + 1 + position + 1, size: node.content.size });
    return !node.isTextblock;
  });
  return texts[part] ?? null;
}
