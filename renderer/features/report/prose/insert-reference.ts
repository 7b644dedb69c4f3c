import type { Editor } from '@tiptap/core';
import { asOwnStep } from './step-meta.ts';

export type Reference =
  | { name: 'figureReference'; attributes: { indicatorId: string } }
  | { name: 'citation'; attributes: { citedDocumentId: string } };

/** Puts a live number or a cited document at the cursor, as a step of its own. */
export function insertReference(editor: Editor, { name, attributes }: Reference): void {
  const node = editor.schema.node(name, attributes);
  editor.view.dispatch(asOwnStep(editor.state.tr.replaceSelectionWith(node, true).scrollIntoView()));
}
