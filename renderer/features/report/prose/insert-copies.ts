import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import type { Block } from '../../../../core/model/block.ts';
import type { OutlineSection } from '../../../../core/model/outline.ts';
import { writeBlock } from './convert-block.ts';
import { asOwnStep } from './step-meta.ts';

/**
 * Puts copies into a section, as one step: after the paragraph with the cursor when it is there, else at the section's
 * end. An empty paragraph gives way to them.
 */
export function insertCopies(
  editor: Editor,
  section: Pick<OutlineSection, 'id' | 'kind'>,
  blocks: readonly Block[],
): void {
  if (!editor.isEditable) return;
  const { state, view, schema } = editor;
  const places = listPlaces(state.doc, section);
  const { head } = state.selection;
  const current = places.find(({ position, node }) => head >= position && head <= position + node.nodeSize);
  const after = current ?? places.at(-1);
  const nodes = blocks.map((block) => writeBlock(schema, block));
  const start = after?.position ?? 0;
  const isReplaced = after?.node.type.name === 'paragraph' && after.node.content.size === 0;
  const end = after ? start + after.node.nodeSize : 0;
  const from = isReplaced ? start : end;
  const tr = state.tr.replaceWith(from, end, nodes);
  const inserted = nodes.reduce((size, node) => size + node.nodeSize, 0);
  tr.setSelection(TextSelection.near(tr.doc.resolve(from + inserted - 1), -1)).scrollIntoView();
  view.dispatch(asOwnStep(tr));
}

/** The blocks of a section, its heading first; those of its sub-sections are not among them. */
function listPlaces(
  document: Node,
  { id, kind }: Pick<OutlineSection, 'id' | 'kind'>,
): { node: Node; position: number }[] {
  const places: { node: Node; position: number }[] = [];
  let isInside = kind === 'opening';
  document.forEach((node, position) => {
    if (typeof node.attrs.sectionId === 'string') isInside = node.attrs.sectionId === id;
    if (isInside) places.push({ node, position });
  });
  return places;
}
