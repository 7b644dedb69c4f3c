import { Node } from '@tiptap/core';
import type { Node as ProseNode } from '@tiptap/pm/model';
import { keptAttribute } from './block-attributes.ts';
import { readNoteContent } from './note-content.ts';

/** A note at the foot of the page. Its number, from its place among the notes, is shown by the style sheet. */
export const Footnote = Node.create({
  name: 'footnote',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  draggable: false,
  addAttributes: () => ({
    ...keptAttribute,
    id: { default: null, rendered: false },
    content: {
      default: [],
      parseHTML: (element: HTMLElement) => readNoteContent(element.dataset.note ?? ''),
      renderHTML: (attributes: Record<string, unknown>) => ({
        'data-note': JSON.stringify(attributes.content),
      }),
    },
  }),
  parseHTML: () => [{ tag: 'span[data-note]' }],
  renderHTML: ({ HTMLAttributes, node }) => ['span', { ...HTMLAttributes, ...describe(node) }],
  addNodeView:
    () =>
    ({ node }) => {
      const element = document.createElement('span');
      for (const [name, value] of Object.entries(describe(node))) element.setAttribute(name, value);
      element.textContent = invisibleLetter;
      return { dom: element, ignoreMutation: () => true };
    },
});

// Beside an element without letters Chromium composes in a text node of its own, and the first letter would double.
const invisibleLetter = '\u2060';

function describe(node: ProseNode): Record<string, string> {
  const text = readNoteText(node.attrs.content);
  return { class: 'footnote', role: 'img', 'aria-label': `Chú thích: ${text}`, title: text };
}

function readNoteText(content: unknown): string {
  return readNoteContent(content)
    .map((piece) => (piece.type === 'text' ? piece.text : ' '))
    .join('');
}
