import type { Node } from '@tiptap/pm/model';
import { NodeSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import type { HeadingLevel } from '../../../../core/model/block.ts';
import { asOwnStep } from './step-meta.ts';

/** 0 is a plain paragraph. */
export type Level = 0 | HeadingLevel;

/** The level of the block where the cursor is; null in a table or on something that has none. */
export function levelAt(state: EditorState): Level | null {
  const { $from } = state.selection;
  if ($from.depth !== 1) return null;
  return levelOf($from.node(1));
}

export function levelOf(node: Node): Level | null {
  if (node.type.name === 'paragraph') return 0;
  if (node.type.name !== 'heading') return null;
  const level: unknown = node.attrs.level;
  return level === 1 || level === 2 || level === 3 || level === 4 || level === 5 ? level : null;
}

/** Whether the block opens a section of the outline, whose level the outline gives. */
export function isSectionHeading(node: Node | null | undefined): boolean {
  return node?.type.name === 'heading' && typeof node.attrs.sectionId === 'string';
}

/** Gives the selected blocks a level; null when none of them may change. Section headings keep theirs. */
export function setLevel(state: EditorState, level: Level): Transaction | null {
  return changeLevels(state, () => level);
}

/** Tab and Shift+Tab: one level down or up; a paragraph becomes `-`. */
export function shiftLevel(state: EditorState, by: 1 | -1): Transaction | null {
  return changeLevels(state, (level) => {
    if (level === 0) return by === 1 ? 4 : 0;
    const next = level + by;
    return next === 1 || next === 2 || next === 3 || next === 4 || next === 5 ? next : level;
  });
}

function changeLevels(state: EditorState, choose: (level: Level) => Level): Transaction | null {
  const { from, to } = state.selection;
  const { tr } = state;
  if (state.selection instanceof NodeSelection && state.selection.node.isBlock) return null;
  state.doc.nodesBetween(from, to, (node, position, parent) => {
    const level = parent === state.doc ? levelOf(node) : null;
    if (level === null || isSectionHeading(node)) return false;
    const chosen = choose(level);
    if (chosen !== level) writeLevel(tr, position, node, chosen);
    return false;
  });
  return tr.docChanged ? asOwnStep(tr) : null;
}

/** Turns a block into one of another level; its id and unknown fields stay. */
export function writeLevel(tr: Transaction, position: number, node: Node, level: Level): void {
  const { id, kept } = node.attrs;
  const { paragraph, heading } = node.type.schema.nodes;
  tr.setNodeMarkup(
    position,
    level === 0 ? paragraph : heading,
    level === 0 ? { id, kept } : { id, kept, level, sectionId: node.attrs.sectionId ?? null },
  );
}
