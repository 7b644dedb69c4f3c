import { Mark } from '@tiptap/core';

/** Holds the fields of a run of text that the page does not know. */
export const KeptRun = Mark.create({
  name: 'keptRun',
  inclusive: false,
  addAttributes: () => ({ kept: { default: null, rendered: false } }),
  renderHTML: () => ['span', 0],
});
