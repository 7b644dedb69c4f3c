import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import type { DecorationSet } from '@tiptap/pm/view';

/** What is drawn on the page after a transaction: it moves with text that changed within one block, else is drawn anew. */
export function redraw(
  tr: Transaction,
  drawn: DecorationSet,
  draw: (document: Node) => DecorationSet,
): DecorationSet {
  if (!tr.docChanged) return drawn;
  return isTextOfOneBlock(tr.before, tr.doc) ? drawn.map(tr.mapping, tr.doc) : draw(tr.doc);
}

/**
 * Whether all that changed is the text within one block, so that numbers and places drawn from the order still hold and
 * what was drawn only moves. Blocks that are one object are not looked into: a key costs one block.
 */
export function isTextOfOneBlock(before: Node, after: Node): boolean {
  if (before.childCount !== after.childCount) return false;
  let changed = 0;
  for (let index = 0; index < after.childCount; index += 1) {
    const [old, next] = [before.child(index), after.child(index)];
    if (old === next) continue;
    changed += 1;
    // Typing keeps a block's attributes; a block that got others also lost what was drawn on it.
    if (changed > 1 || old.type !== next.type || old.attrs !== next.attrs) return false;
    if (listNotes(old) !== listNotes(next)) return false;
  }
  return true;
}

function listNotes(block: Node): string {
  const ids: string[] = [];
  block.descendants((node) => {
    if (node.type.name === 'footnote') ids.push(String(node.attrs.id));
  });
  return ids.join(' ');
}
