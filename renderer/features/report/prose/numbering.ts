import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { LayoutProfile } from '../../../../core/layouts/layout-profile.ts';
import { markHeadings, type MarkedBlock } from '../../../../core/rules/sections/mark-headings.ts';
import { redraw } from './page-structure.ts';

export type NumberingOptions = Pick<LayoutProfile['headingMarks'], 'level1Suffix'>;

/**
 * Writes the marks of headings (`I.`, `1.`, `a)`, `-`, `+`) and the numbers of notes beside the text, for the style sheet
 * to show. Counters of CSS would do it too, but they tie all paragraphs together: the browser could not leave those out
 * of sight unlaid.
 */
export const Numbering = Extension.create<NumberingOptions>({
  name: 'numbering',
  addOptions: () => ({ level1Suffix: '.' }),
  addProseMirrorPlugins() {
    const { level1Suffix } = this.options;
    const key = new PluginKey<DecorationSet>('numbering');
    return [
      new Plugin({
        key,
        state: {
          init: (_, state) => number(state.doc, level1Suffix),
          apply: (tr, set) => redraw(tr, set, (document) => number(document, level1Suffix)),
        },
        props: { decorations: (state) => key.getState(state) },
      }),
    ];
  },
});

function number(document: Node, level1Suffix: NumberingOptions['level1Suffix']): DecorationSet {
  const decorations: Decoration[] = [];
  const blocks: (MarkedBlock & { from: number; to: number })[] = [];
  let noteCount = 0;
  document.forEach((block, position, index) => {
    if (block.type.name === 'heading') {
      blocks.push({
        type: 'heading',
        id: String(index),
        level: block.attrs.level,
        from: position,
        to: position + block.nodeSize,
      });
    }
    block.descendants((node, offset) => {
      if (node.type.name !== 'footnote') return;
      const from = position + 1 + offset;
      noteCount += 1;
      decorations.push(Decoration.node(from, from + node.nodeSize, { 'data-number': String(noteCount) }));
    });
  });
  const marks = markHeadings(blocks, level1Suffix);
  for (const { id, from, to } of blocks)
    decorations.push(Decoration.node(from, to, { 'data-mark': marks.get(id) ?? '' }));
  return DecorationSet.create(document, decorations);
}
