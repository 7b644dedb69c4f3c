import { Node } from '@tiptap/core';
import { keptAttribute } from './block-attributes.ts';

/** Shift+Enter: a new line in the same paragraph. */
export const LineBreak = Node.create({
  name: 'hardBreak',
  group: 'inline',
  inline: true,
  selectable: false,
  linebreakReplacement: false,
  addAttributes: () => keptAttribute,
  parseHTML: () => [{ tag: 'br' }],
  renderHTML: () => ['br'],
  renderText: () => '\n',
});
