import { Node } from '@tiptap/core';
import { keptAttribute } from './block-attributes.ts';
import { readNoteContent } from './note-content.ts';

/** A note at the foot of the page. Its number is drawn by the style sheet from its place among the notes. */
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
  renderHTML: ({ HTMLAttributes, node }) => [
    'span',
    {
      ...HTMLAttributes,
      class: 'footnote',
      role: 'img',
      'aria-label': `Chú thích: ${readNoteText(node.attrs.content)}`,
      title: readNoteText(node.attrs.content),
    },
  ],
});

function readNoteText(content: unknown): string {
  return readNoteContent(content)
    .map((piece) => (piece.type === 'text' ? piece.text : ' '))
    .join('');
}
