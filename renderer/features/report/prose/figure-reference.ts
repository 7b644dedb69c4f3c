import { Node } from '@tiptap/core';
import { keptAttribute } from './block-attributes.ts';
import type { LiveLabels } from './live-labels.ts';

/** A live number from the report's figures; what it shows comes from `labels`, so a new number costs no edit. */
export const FigureReference = Node.create<{ labels: LiveLabels | null }>({
  name: 'figureReference',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  addOptions: () => ({ labels: null }),
  addAttributes: () => ({
    ...keptAttribute,
    indicatorId: {
      default: null,
      parseHTML: (element: HTMLElement) => element.dataset.figure ?? null,
      renderHTML: (attributes: Record<string, unknown>) => ({ 'data-figure': attributes.indicatorId }),
    },
  }),
  parseHTML: () => [{ tag: 'span[data-figure]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', { ...HTMLAttributes, class: 'figure-reference' }],
  renderText({ node }) {
    return this.options.labels?.read(`figure:${String(node.attrs.indicatorId)}`).text ?? '';
  },
  addNodeView() {
    const { labels } = this.options;
    if (!labels) return null;
    return ({ node }) => labels.createView(`figure:${String(node.attrs.indicatorId)}`, 'figure-reference');
  },
});
