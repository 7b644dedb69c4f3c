import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';

const key = new PluginKey<DecorationSet>('appendixLabels');

/** Says above a table that is printed in an appendix where that is. Drawn anew when typing pauses, never at a key. */
export const AppendixLabels = Extension.create({
  name: 'appendixLabels',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: () => DecorationSet.empty,
        apply: (tr, drawn) => {
          const next: DecorationSet | undefined = tr.getMeta(key);
          if (next) return next;
          return tr.docChanged ? drawn.map(tr.mapping, tr.doc) : drawn;
        },
      },
      props: { decorations: (state) => key.getState(state) },
    }),
  ],
});

/** `names`: by id of the table, `Phụ lục II`. */
export function drawAppendixLabels(view: EditorView, names: ReadonlyMap<string, string>): void {
  const drawn = key.getState(view.state) ?? DecorationSet.empty;
  if (names.size === 0 && drawn.find().length === 0) return;
  const decorations: Decoration[] = [];
  view.state.doc.forEach((node, position) => {
    const id = String(node.attrs.id);
    const name = names.get(id);
    if (name === undefined || node.type.name !== 'table') return;
    decorations.push(
      Decoration.widget(position, () => createLabel(name), {
        key: `appendix-${id}-${name}`,
        side: -1,
        ignoreSelection: true,
      }),
      Decoration.node(position, position + node.nodeSize, { class: 'in-appendix' }),
    );
  });
  view.dispatch(view.state.tr.setMeta(key, DecorationSet.create(view.state.doc, decorations)));
}

function createLabel(name: string): HTMLElement {
  const label = document.createElement('div');
  label.className = 'appendix-label';
  label.contentEditable = 'false';
  label.textContent = `${name}: bảng dưới đây in sau phần chữ ký`;
  return label;
}
