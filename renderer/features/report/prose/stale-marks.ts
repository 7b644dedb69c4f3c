import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';

type Drawn = { ids: ReadonlySet<string>; decorations: DecorationSet };

const key = new PluginKey<Drawn>('staleMarks');
const nothing: Drawn = { ids: new Set(), decorations: DecorationSet.empty };

/** Lights up the paragraphs whose source has changed since it was taken; only the bench tells which (`drawStale`). */
export const StaleMarks = Extension.create({
  name: 'staleMarks',
  addProseMirrorPlugins: () => [
    new Plugin<Drawn>({
      key,
      state: {
        init: () => nothing,
        apply: (tr, drawn) => {
          const ids: ReadonlySet<string> | undefined = tr.getMeta(key);
          if (ids) return { ids, decorations: decorate(tr.doc, ids) };
          if (!tr.docChanged || drawn.ids.size === 0) return drawn;
          return { ...drawn, decorations: decorate(tr.doc, drawn.ids) };
        },
      },
      props: { decorations: (state) => key.getState(state)?.decorations },
    }),
  ],
});

export function drawStale(view: EditorView, ids: ReadonlySet<string>): void {
  if (ids.size === 0 && (key.getState(view.state) ?? nothing).ids.size === 0) return;
  view.dispatch(view.state.tr.setMeta(key, ids));
}

function decorate(document: Node, ids: ReadonlySet<string>): DecorationSet {
  const decorations: Decoration[] = [];
  document.forEach((node, position) => {
    if (ids.has(String(node.attrs.id)))
      decorations.push(Decoration.node(position, position + node.nodeSize, { class: 'stale-source' }));
  });
  return DecorationSet.create(document, decorations);
}
