import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import type { Block } from '../../../../core/model/block.ts';
import { listCopiedSentences } from '../../../../core/rules/copies/list-copied-sentences.ts';
import { splitSentences } from '../../../../core/rules/text/split-sentences.ts';
import { bindKeys } from './bind-keys.ts';
import { keysFor } from '../../../keys.ts';
import { confirmCopies, findSectionIds, findSelectedIds } from './confirm-copies.ts';

/** The copies as they were last drawn. */
type Drawn = { decorations: DecorationSet; ids: ReadonlySet<string> };

const key = new PluginKey<Drawn>('copiedMarks');
const nothing: Drawn = { decorations: DecorationSet.empty, ids: new Set() };

/**
 * Yellow ground under what is copied and neither edited nor confirmed, a bar and a button at its paragraph. Drawn anew
 * only when typing pauses (`drawCopies`), never at a key, so that it cannot disturb an input method.
 */
export const CopiedMarks = Extension.create({
  name: 'copiedMarks',
  addKeyboardShortcuts() {
    const { editor } = this;
    const confirm = (find: (state: EditorState) => ReadonlySet<string>) => () => {
      if (editor.view.composing) return false;
      const copies = readCopies(editor.state);
      const chosen = [...find(editor.state)].filter((id) => copies.has(id));
      return chosen.length > 0 && confirmInView(editor.view, new Set(chosen));
    };
    return {
      ...bindKeys('confirm-copy', confirm(findSelectedIds)),
      ...bindKeys('confirm-section', confirm(findSectionIds)),
    };
  },
  addProseMirrorPlugins: () => [
    new Plugin<Drawn>({
      key,
      state: {
        init: () => nothing,
        apply: (tr, drawn) => {
          const next: Drawn | undefined = tr.getMeta(key);
          if (next) return next;
          if (!tr.docChanged || drawn.ids.size === 0) return drawn;
          return { ...drawn, decorations: drawn.decorations.map(tr.mapping, tr.doc) };
        },
      },
      props: { decorations: (state) => key.getState(state)?.decorations },
    }),
  ],
});

/** Ids of the blocks that are marked as copies. */
export function readCopies(state: EditorState): ReadonlySet<string> {
  return (key.getState(state) ?? nothing).ids;
}

/** Takes the mark off these blocks, as one step; false when none of them bears it. */
export function confirmInView(view: EditorView, ids: ReadonlySet<string>): boolean {
  if (!view.editable) return false;
  const tr = confirmCopies(view.state, ids);
  if (!tr) return false;
  const left = [...readCopies(view.state)].filter((id) => !ids.has(id));
  const decorations = (key.getState(view.state) ?? nothing).decorations;
  const gone = decorations.find(undefined, undefined, (spec) => ids.has(String(spec.block)));
  tr.setMeta(key, { decorations: decorations.remove(gone).map(tr.mapping, tr.doc), ids: new Set(left) });
  view.dispatch(tr);
  return true;
}

/** Draws the marks of a report whose blocks the page now shows. */
export function drawCopies(view: EditorView, blocks: readonly Block[]): void {
  const copies = new Map(blocks.flatMap((block) => (block.copiedFrom ? [[block.id, block] as const] : [])));
  if (copies.size === 0 && readCopies(view.state).size === 0) return;
  const decorations: Decoration[] = [];
  view.state.doc.forEach((node, position) => {
    const block = copies.get(String(node.attrs.id));
    if (block) decorations.push(...decorate(view, node, position, block));
  });
  const drawn: Drawn = {
    decorations: DecorationSet.create(view.state.doc, decorations),
    ids: new Set(copies.keys()),
  };
  view.dispatch(view.state.tr.setMeta(key, drawn));
}

function decorate(view: EditorView, node: Node, position: number, block: Block): Decoration[] {
  const spec = { block: block.id };
  const open = new Set(listCopiedSentences(block));
  return [
    Decoration.widget(position, () => createButton(view, block.id), {
      key: `confirm-${block.id}`,
      side: -1,
      ignoreSelection: true,
      stopEvent: () => true,
      ...spec,
    }),
    Decoration.node(position, position + node.nodeSize, { class: 'copied-block' }, spec),
    ...(block.type === 'table'
      ? decorateCells(node, position, open, spec)
      : findSentences(node, position + 1)
          .filter(({ text }) => open.has(text))
          .map(({ from, to }) => Decoration.inline(from, to, { class: 'copied' }, spec))),
  ];
}

function decorateCells(table: Node, start: number, open: ReadonlySet<string>, spec: object): Decoration[] {
  const decorations: Decoration[] = [];
  table.descendants((node, offset) => {
    if (node.type.name !== 'tableCell') return true;
    const position = start + 1 + offset;
    const texts: string[] = [];
    node.forEach((paragraph) => texts.push(readLetters(paragraph).letters));
    if (open.has(texts.join('\n').trim())) {
      decorations.push(Decoration.node(position, position + node.nodeSize, { class: 'copied' }, spec));
    }
    return false;
  });
  return decorations;
}

/** The sentences of a text block with their places in the document. */
function findSentences(node: Node, start: number): { text: string; from: number; to: number }[] {
  const { letters, places } = readLetters(node);
  return splitSentences(letters).map(({ text, from, to }) => ({
    text: text.normalize('NFC'),
    from: start + (places[from] ?? 0),
    to: start + (places[to - 1] ?? 0) + 1,
  }));
}

/** The letters of a text block as `plainTextOf` gives them, and where each stands: a footnote has a place but no letter. */
function readLetters(node: Node): { letters: string; places: number[] } {
  let letters = '';
  const places: number[] = [];
  node.forEach((child, offset) => {
    const name = child.type.name;
    const text = child.text ?? (name === 'hardBreak' ? '\n' : name === 'footnote' ? '' : '\uFFFC');
    for (let index = 0; index < text.length; index += 1) places.push(offset + index);
    letters += text;
  });
  return { letters, places };
}

/** Not a stop of Tab, which the text keeps for itself: the key does the same where the cursor is. */
function createButton(view: EditorView, id: string): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'confirm-copy';
  button.tabIndex = -1;
  button.contentEditable = 'false';
  button.textContent = 'Xác nhận';
  button.title = `Đoạn chép chưa sửa. Xác nhận để giữ nguyên (${keysFor('confirm-copy')})`;
  button.addEventListener('mousedown', (event) => event.preventDefault());
  button.addEventListener('click', () => confirmInView(view, new Set([id])));
  return button;
}
