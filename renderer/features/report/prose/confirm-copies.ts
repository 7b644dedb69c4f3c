import type { EditorState, Transaction } from '@tiptap/pm/state';
import { dropCopiedFields, pickCopiedFields } from './copied-fields.ts';
import { asOwnStep } from './step-meta.ts';

/** Takes the mark of a copy off these blocks; null when none of them bears it. */
export function confirmCopies(state: EditorState, ids: ReadonlySet<string>): Transaction | null {
  const { tr } = state;
  state.doc.forEach((node, position) => {
    if (!ids.has(String(node.attrs.id)) || !pickCopiedFields(node.attrs.kept)) return;
    tr.setNodeMarkup(position, null, { ...node.attrs, kept: dropCopiedFields(node.attrs.kept) });
  });
  return tr.docChanged ? asOwnStep(tr) : null;
}

/** Ids of the blocks that the selection touches. */
export function findSelectedIds({ doc, selection }: EditorState): ReadonlySet<string> {
  const ids = new Set<string>();
  doc.forEach((node, position) => {
    if (position <= selection.to && position + node.nodeSize >= selection.from)
      ids.add(String(node.attrs.id));
  });
  return ids;
}

/** Ids of the blocks of the section in which the cursor stands, without its sub-sections. */
export function findSectionIds({ doc, selection }: EditorState): ReadonlySet<string> {
  const sections: string[][] = [[]];
  let current = 0;
  doc.forEach((node, position) => {
    if (typeof node.attrs.sectionId === 'string') sections.push([]);
    sections.at(-1)?.push(String(node.attrs.id));
    if (position <= selection.from) current = sections.length - 1;
  });
  return new Set(sections[current]);
}
