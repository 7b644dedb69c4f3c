import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { asOwnStep } from './step-meta.ts';

/** A table with a head row below the present paragraph, or in its place when it is empty; the cursor in its first cell. */
export function insertTable(editor: Editor, rows: number, columns: number, id: string): void {
  const { state, schema } = editor;
  const { $to } = state.selection;
  const table = schema.node(
    'table',
    { id, columnShares: Array.from({ length: columns }, () => 1), headerRowCount: 1 },
    Array.from({ length: rows }, () =>
      schema.node(
        'tableRow',
        null,
        Array.from({ length: columns }, () => schema.node('tableCell', null, schema.node('paragraph'))),
      ),
    ),
  );
  const block = $to.depth > 0 ? $to.node(1) : null;
  const after = block ? $to.after(1) : $to.pos;
  const isReplacing = block?.type.name === 'paragraph' && block.content.size === 0;
  const start = isReplacing ? $to.before(1) : after;
  const { tr } = state;
  tr.replaceWith(start, after, table);
  // There must be a line to go on writing in.
  if (start + table.nodeSize === tr.doc.content.size)
    tr.insert(tr.doc.content.size, schema.node('paragraph'));
  tr.setSelection(TextSelection.near(tr.doc.resolve(start + 1))).scrollIntoView();
  editor.view.dispatch(asOwnStep(tr));
}

/** Whether the table's first row is its head, which is repeated on each page. */
export function toggleHeaderRow(editor: Editor): void {
  const { $from } = editor.state.selection;
  const table = $from.depth > 0 ? $from.node(1) : null;
  if (table?.type.name !== 'table') return;
  const headerRowCount = Number(table.attrs.headerRowCount) > 0 ? 0 : 1;
  const tr = editor.state.tr.setNodeMarkup($from.before(1), null, { ...table.attrs, headerRowCount });
  editor.view.dispatch(asOwnStep(tr));
}

export function alignCells(editor: Editor, align: 'left' | 'center' | 'right'): void {
  editor.commands.setCellAttribute('align', align);
}
