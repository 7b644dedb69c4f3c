import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { normalisePrinted } from './normalise-printed.ts';

/** Fewer letters than this stand in too many places. */
const fewestLetters = 4;

/** Puts the cursor into the block that holds a printed line; false when no block does (a letterhead, a page number). */
export function goToPrintedLine(editor: Editor, line: string): boolean {
  const wanted = normalisePrinted(line);
  if (wanted.length < fewestLetters) return false;
  // A number from the figures or a cited document is not among the page's letters: then the stretch before or after it.
  const words = wanted.split(' ');
  const half = Math.ceil(words.length / 2);
  const tries = [wanted, words.slice(0, half).join(' '), words.slice(half).join(' ')];
  for (const each of tries) {
    if (each.length < fewestLetters) continue;
    let found: number | null = null;
    editor.state.doc.forEach((node, position) => {
      if (found === null && normalisePrinted(node.textContent).includes(each)) found = position;
    });
    if (found === null) continue;
    const place = editor.state.doc.resolve(found + 1);
    editor.view.dispatch(editor.state.tr.setSelection(TextSelection.near(place)).scrollIntoView());
    editor.view.focus();
    return true;
  }
  return false;
}
