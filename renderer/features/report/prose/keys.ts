import { Extension } from '@tiptap/core';
import { Selection, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import { isInTable } from '@tiptap/pm/tables';
import { bindEachKey, bindKeys } from './bind-keys.ts';
import { joinAfter, joinBefore, splitBlock } from './edit-blocks.ts';
import { setLevel, shiftLevel, type Level } from './heading-levels.ts';
import { resizeColumn } from './resize-column.ts';
import { syncSelection } from './sync-selection.ts';

const levels: readonly Level[] = [0, 1, 2, 3, 4, 5];

/** The keys of the page. Tab never leaves the text (F6 does); in a table it goes from cell to cell. */
export const Keys = Extension.create<{ newId: () => string }>({
  name: 'keys',
  priority: 1000,
  addOptions: () => ({ newId: () => '' }),
  addKeyboardShortcuts() {
    const { editor } = this;
    const run = (change: (state: EditorState) => Transaction | null) => () => {
      if (editor.view.composing) return false;
      syncSelection(editor.view);
      const tr = change(editor.state);
      if (tr) editor.view.dispatch(tr);
      return tr !== null;
    };
    const always = (command: () => boolean) => () => {
      command();
      return true;
    };
    const tab = (by: 1 | -1) =>
      always(() => {
        if (!isInTable(editor.state)) return run((state) => shiftLevel(state, by))();
        if (by === -1) return editor.commands.goToPreviousCell();
        return editor.commands.goToNextCell() || editor.chain().addRowAfter().goToNextCell().run();
      });
    return {
      Enter: run((state) => splitBlock(state, this.options.newId)),
      ...bindKeys('break-line', () => editor.commands.insertContent({ type: 'hardBreak' })),
      Backspace: run(joinBefore),
      Delete: run(joinAfter),
      // In a table the same keys go from cell to cell.
      ...bindKeys('lower-level', tab(1)),
      ...bindKeys('higher-level', tab(-1)),
      ...bindEachKey('set-level', (at) => always(run((state) => setLevel(state, levels[at] ?? 0)))),
      ...bindKeys('bold', () => editor.commands.toggleBold()),
      ...bindKeys('italic', () => editor.commands.toggleItalic()),
      ...bindKeys(
        'widen-column',
        run((state) => resizeColumn(state, 1)),
      ),
      ...bindKeys(
        'narrow-column',
        run((state) => resizeColumn(state, -1)),
      ),
      // The browser's own do nothing where the page begins or ends with a list that is not part of the prose.
      ...bindKeys(
        'go-to-start',
        run((state) => goToEnd(state, 'start', false)),
      ),
      ...bindKeys(
        'go-to-end',
        run((state) => goToEnd(state, 'end', false)),
      ),
      'Mod-Shift-Home': run((state) => goToEnd(state, 'start', true)),
      'Mod-Shift-End': run((state) => goToEnd(state, 'end', true)),
      ...bindKeys('superscript', () => editor.commands.toggleSuperscript()),
      ...bindKeys('subscript', () => editor.commands.toggleSubscript()),
    };
  },
});

/** The caret, or with `isExtending` the moving end of the selection, goes to the start or the end of the page. */
function goToEnd(state: EditorState, end: 'start' | 'end', isExtending: boolean): Transaction {
  const { doc, tr, selection } = state;
  const target = end === 'start' ? Selection.atStart(doc) : Selection.atEnd(doc);
  return tr
    .setSelection(isExtending ? TextSelection.between(selection.$anchor, target.$head) : target)
    .scrollIntoView();
}
