import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { redraw } from './page-structure.ts';

/** Blocks on each side of the cursor's that are always laid out. */
const reach = 1;

type Resting = { index: number; decorations: DecorationSet };

/**
 * Names the blocks that nobody is writing in, which the style sheet lets the browser leave unlaid while they are out of
 * sight. Never the cursor's block, its neighbours or a block just made: Chromium decides at the next frame whether such a
 * block is laid out, and a letter that comes before that would be put in the wrong place.
 */
export const RestingBlocks = Extension.create({
  name: 'restingBlocks',
  addProseMirrorPlugins() {
    const key = new PluginKey<Resting>('restingBlocks');
    return [
      new Plugin<Resting>({
        key,
        state: {
          init: (_, state) => {
            const index = indexOfCursor(state);
            return { index, decorations: rest(state.doc, index) };
          },
          apply: (tr, { index: before, decorations }, _old, state) => {
            const index = indexOfCursor(state);
            return {
              index,
              decorations:
                index === before
                  ? redraw(tr, decorations, (document) => rest(document, index))
                  : rest(tr.doc, index),
            };
          },
        },
        props: { decorations: (state) => key.getState(state)?.decorations },
      }),
    ];
  },
});

function indexOfCursor({ selection }: EditorState): number {
  return selection.$head.index(0);
}

function rest(document: Node, index: number): DecorationSet {
  const decorations: Decoration[] = [];
  document.forEach((block, position, place) => {
    if (block.isTextblock && Math.abs(place - index) > reach)
      decorations.push(Decoration.node(position, position + block.nodeSize, { class: 'resting' }));
  });
  return DecorationSet.create(document, decorations);
}
