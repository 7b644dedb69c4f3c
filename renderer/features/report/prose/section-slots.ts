import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { isTextOfOneBlock, redraw } from './page-structure.ts';

/** A place in the flow of the page, at the end of a section, for a list that is not part of the prose. */
export type Slot = { sectionId: string; container: HTMLElement };

export type SlotOptions = {
  slots: readonly Slot[];
  /** What to write in a section, by section id; shown while its first paragraph is empty. */
  guidance: ReadonlyMap<string, string>;
  /** The opening has no heading: its guidance stands in the first paragraph. */
  openingId: string | null;
  /** Told when the lists that have a section on the page change. */
  onPlace: (sectionIds: ReadonlySet<string>) => void;
};

/** Puts each list's container at the end of its section, as a decoration: it cannot be deleted with the text. */
export const SectionSlots = Extension.create<SlotOptions>({
  name: 'sectionSlots',
  addOptions: () => ({ slots: [], guidance: new Map(), openingId: null, onPlace: () => undefined }),
  addProseMirrorPlugins() {
    const { options } = this;
    const key = new PluginKey<DecorationSet>('sectionSlots');
    let placed: string | null = null;
    return [
      new Plugin({
        key,
        state: {
          init: (_, state) => decorate(state.doc, options),
          apply: (tr, set) => redraw(tr, set, (document) => decorate(document, options)),
        },
        props: { decorations: (state) => key.getState(state) },
        view: () => ({
          update: (view, before) => {
            if (placed !== null && isTextOfOneBlock(before.doc, view.state.doc)) return;
            const ids = options.slots
              .map((slot) => slot.sectionId)
              .filter((id) => findSectionEnd(view.state.doc, id) !== null);
            if (ids.join(' ') === placed) return;
            placed = ids.join(' ');
            options.onPlace(new Set(ids));
          },
        }),
      }),
    ];
  },
});

function decorate(document: Node, options: SlotOptions): DecorationSet {
  const decorations = options.slots.flatMap(({ sectionId, container }) => {
    const end = findSectionEnd(document, sectionId);
    return end === null
      ? []
      : [
          Decoration.widget(end, container, {
            key: `slot-${sectionId}`,
            side: -1,
            ignoreSelection: true,
            stopEvent: () => true,
          }),
        ];
  });
  let section = options.openingId;
  document.forEach((node, position) => {
    const guidance = section === null ? undefined : options.guidance.get(section);
    if (guidance && node.type.name === 'paragraph') {
      decorations.push(
        Decoration.node(position, position + node.nodeSize, { class: 'guided', 'data-guidance': guidance }),
      );
    }
    section =
      node.type.name === 'heading' && typeof node.attrs.sectionId === 'string' ? node.attrs.sectionId : null;
  });
  return DecorationSet.create(document, decorations);
}

/** Where a section ends: before the next heading of its own or a higher level. Null when its heading is gone. */
export function findSectionEnd(document: Node, sectionId: string): number | null {
  let level: number | null = null;
  let end: number | null = null;
  document.forEach((node, position) => {
    if (node.type.name !== 'heading' || end !== null) return;
    if (level === null && node.attrs.sectionId === sectionId) level = Number(node.attrs.level);
    else if (level !== null && Number(node.attrs.level) <= level) end = position;
  });
  return level === null ? null : (end ?? document.content.size);
}
