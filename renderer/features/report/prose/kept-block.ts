import { Node } from '@tiptap/core';

/** A block that the page cannot draw (a table without rows): kept whole, shown as one line, deleted only on purpose. */
export const KeptBlock = Node.create({
  name: 'keptBlock',
  group: 'block',
  atom: true,
  addAttributes: () => ({
    id: { default: null, rendered: false },
    block: { default: null, rendered: false },
  }),
  renderHTML: () => ['div', { class: 'kept-block' }, 'Bảng không có dòng nào'],
});
