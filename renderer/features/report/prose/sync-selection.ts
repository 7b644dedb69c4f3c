import { TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/**
 * Reads the cursor from the page when the browser has not told its last move yet (Home and Backspace within one frame, as
 * input methods and macros send them), so that a key acts where the cursor is and not where it was.
 */
export function syncSelection(view: EditorView): void {
  const shown = document.getSelection();
  const { selection, doc } = view.state;
  if (view.composing || !(selection instanceof TextSelection) || !shown?.anchorNode || !shown.focusNode)
    return;
  if (!view.dom.contains(shown.anchorNode) || !view.dom.contains(shown.focusNode)) return;
  const anchor = doc.resolve(view.posAtDOM(shown.anchorNode, shown.anchorOffset));
  const head = doc.resolve(view.posAtDOM(shown.focusNode, shown.focusOffset));
  if (!anchor.parent.inlineContent || !head.parent.inlineContent) return;
  if (anchor.pos === selection.anchor && head.pos === selection.head) return;
  view.dispatch(view.state.tr.setSelection(new TextSelection(anchor, head)));
}
