import { Node } from '@tiptap/core';
import { keptAttribute } from './block-attributes.ts';
import type { LiveLabels } from './live-labels.ts';

/** A cited document, shown short; in print the first citation stands in full. */
export const Citation = Node.create<{ labels: LiveLabels | null }>({
  name: 'citation',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  addOptions: () => ({ labels: null }),
  addAttributes: () => ({
    ...keptAttribute,
    citedDocumentId: {
      default: null,
      parseHTML: (element: HTMLElement) => element.dataset.citation ?? null,
      renderHTML: (attributes: Record<string, unknown>) => ({ 'data-citation': attributes.citedDocumentId }),
    },
  }),
  parseHTML: () => [{ tag: 'span[data-citation]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', { ...HTMLAttributes, class: 'citation' }],
  renderText({ node }) {
    return this.options.labels?.read(`citation:${String(node.attrs.citedDocumentId)}`).text ?? '';
  },
  addNodeView() {
    const { labels } = this.options;
    if (!labels) return null;
    return ({ node }) => labels.createView(`citation:${String(node.attrs.citedDocumentId)}`, 'citation');
  },
});
