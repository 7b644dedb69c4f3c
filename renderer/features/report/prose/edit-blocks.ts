import type { Node, ResolvedPos } from '@tiptap/pm/model';
import { TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import { pickCopiedFields } from './copied-fields.ts';
import { isSectionHeading, levelOf, writeLevel, type Level } from './heading-levels.ts';

// Enter, Backspace and Delete at the edges of top-level blocks. Each returns null where the usual behaviour is right.
// A heading that opens a section of the outline is never joined with its neighbours; selecting and deleting removes it.

/** Enter: after `-` and `+` the next line has the mark again, after a title comes a paragraph; an empty mark goes away. */
export function splitBlock(state: EditorState, newId: () => string): Transaction | null {
  if (!isInTopLevelText(state.selection.$from) || state.selection.$to.depth !== 1) return null;
  const tr = state.tr.deleteSelection();
  const { $from } = tr.selection;
  if (!isInTopLevelText($from)) return null;
  const block = $from.parent;
  const level = levelOf(block) ?? 0;
  const before = $from.before();
  const isList = level > 3;
  if (isList && block.content.size === 0) {
    writeLevel(tr, before, block, 0);
    return tr;
  }
  if ($from.parentOffset === 0 && block.content.size > 0) {
    const added = newBlock(block, isList ? level : 0, newId());
    return tr.insert(before, added).scrollIntoView();
  }
  const isAtEnd = $from.parentOffset === block.content.size;
  const nextLevel = isAtEnd && !isList ? 0 : level;
  const next = newBlock(block, nextLevel, newId());
  const kept = isAtEnd ? null : pickCopiedFields(block.attrs.kept);
  return tr.split($from.pos, 1, [{ type: next.type, attrs: { ...next.attrs, kept } }]).scrollIntoView();
}

/** Backspace at the start of a block. */
export function joinBefore(state: EditorState): Transaction | null {
  const { $from, empty } = state.selection;
  if (!empty || !isInTopLevelText($from) || $from.parentOffset > 0) return null;
  const block = $from.parent;
  const start = $from.before();
  const previous = state.doc.resolve(start).nodeBefore;
  if (block.type.name === 'heading' && !isSectionHeading(block)) {
    const { tr } = state;
    writeLevel(tr, start, block, 0);
    return tr;
  }
  if (!previous) return null;
  if (isSectionHeading(block)) {
    return isEmptyText(previous)
      ? state.tr.delete(start - previous.nodeSize, start)
      : moveCursor(state, start, -1);
  }
  if (!isSectionHeading(previous)) return null;
  return isEmptyText(block) && isFollowedByOwnText(state, $from)
    ? moveWithin(state.tr.delete(start, start + block.nodeSize), start, -1)
    : moveCursor(state, start, -1);
}

/** Delete at the end of a block. */
export function joinAfter(state: EditorState): Transaction | null {
  const { $from, empty } = state.selection;
  if (!empty || !isInTopLevelText($from) || $from.parentOffset < $from.parent.content.size) return null;
  const block = $from.parent;
  const end = $from.after();
  const next = state.doc.resolve(end).nodeAfter;
  if (!next || !(isSectionHeading(block) || isSectionHeading(next))) return null;
  if (isSectionHeading(next)) {
    const start = $from.before();
    return isEmptyText(block) && !isSectionHeading(state.doc.resolve(start).nodeBefore)
      ? moveWithin(state.tr.delete(start, end), start, 1)
      : moveCursor(state, end, 1);
  }
  return moveCursor(state, end, 1);
}

/** A section keeps at least the paragraph in which it is written. */
function isFollowedByOwnText(state: EditorState, $from: ResolvedPos): boolean {
  const next = state.doc.resolve($from.after()).nodeAfter;
  return next !== null && !isSectionHeading(next);
}

function isInTopLevelText($from: ResolvedPos): boolean {
  return $from.depth === 1 && $from.parent.isTextblock;
}

function isEmptyText(node: Node): boolean {
  return node.type.name === 'paragraph' && node.content.size === 0;
}

function newBlock(like: Node, level: Level, id: string): Node {
  const { schema } = like.type;
  return level === 0 ? schema.node('paragraph', { id }) : schema.node('heading', { id, level });
}

function moveCursor(state: EditorState, position: number, direction: 1 | -1): Transaction {
  return moveWithin(state.tr, position, direction);
}

function moveWithin(tr: Transaction, position: number, direction: 1 | -1): Transaction {
  return tr.setSelection(TextSelection.near(tr.doc.resolve(position), direction)).scrollIntoView();
}
