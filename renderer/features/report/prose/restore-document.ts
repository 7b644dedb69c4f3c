import type { Node } from '@tiptap/pm/model';
import { TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import { ReplaceStep } from '@tiptap/pm/transform';
import { asRestoring } from './step-meta.ts';

/** The smallest replacement that turns the document into the target, with the cursor at its end; null when equal. */
export function restoreDocument(state: EditorState, target: Node): Transaction | null {
  const from = state.doc.content.findDiffStart(target.content);
  const ends = state.doc.content.findDiffEnd(target.content);
  if (from === null || ends === null) return null;
  const overlap = Math.max(0, from - Math.min(ends.a, ends.b));
  const to = ends.a + overlap;
  const targetTo = ends.b + overlap;
  const tr = state.tr;
  const isDone =
    tr.maybeStep(new ReplaceStep(from, to, target.slice(from, targetTo))).failed === null &&
    tr.doc.eq(target);
  const done = isDone ? tr : state.tr.replaceWith(0, state.doc.content.size, target.content);
  const place = done.doc.resolve(Math.min(targetTo, done.doc.content.size));
  return asRestoring(done.setSelection(TextSelection.near(place, -1)));
}
