import { Node } from '@tiptap/core';
import { blockAttributes } from './block-attributes.ts';

const tags: Record<number, string> = { 1: 'h2', 2: 'h3', 3: 'h4' };

/** Levels 1 to 5; the mark before the text (`I.`, `1.`, `a)`, `-`, `+`) is shown by the style sheet. */
export const ReportHeading = Node.create({
  name: 'heading',
  group: 'block',
  content: 'inline*',
  whitespace: 'pre',
  addAttributes: () => ({
    ...blockAttributes,
    level: {
      default: 1,
      parseHTML: (element: HTMLElement) => readLevel(element.dataset.level),
      renderHTML: (attributes: Record<string, unknown>) => ({ 'data-level': attributes.level }),
    },
    sectionId: {
      default: null,
      keepOnSplit: false,
      parseHTML: (element: HTMLElement) => element.dataset.section ?? null,
      renderHTML: (attributes: Record<string, unknown>) =>
        attributes.sectionId ? { 'data-section': attributes.sectionId } : {},
    },
    isRunIn: {
      default: null,
      keepOnSplit: false,
      parseHTML: (element: HTMLElement) => (element.dataset.runIn === 'true' ? true : null),
      renderHTML: (attributes: Record<string, unknown>) =>
        attributes.isRunIn ? { 'data-run-in': 'true' } : {},
    },
  }),
  // Before the paragraph's rule, though a paragraph is what every new block is.
  parseHTML: () => [{ tag: '[data-level]', priority: 60 }],
  renderHTML: ({ node, HTMLAttributes }) => [tags[Number(node.attrs.level)] ?? 'p', HTMLAttributes, 0],
});

function readLevel(text: string | undefined): number {
  const level = Number(text);
  return Number.isInteger(level) && level >= 1 && level <= 5 ? level : 1;
}
