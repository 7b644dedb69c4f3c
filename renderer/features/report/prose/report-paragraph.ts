import { Node } from '@tiptap/core';
import { blockAttributes } from './block-attributes.ts';

/** A paragraph of the report or, without id, of a table's cell. `whitespace: pre` keeps tabs and line feeds as typed. */
export const ReportParagraph = Node.create({
  name: 'paragraph',
  priority: 1000,
  group: 'block',
  content: 'inline*',
  whitespace: 'pre',
  addAttributes: () => blockAttributes,
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: () => ['p', 0],
});
