import { Editor } from '@tiptap/core';
import { Selection } from '@tiptap/pm/state';
import { findAppendixTables } from '../../../core/rules/appendices/list-appendices.ts';
import { nameInText } from '../../../core/rules/appendices/name-appendix.ts';
import { drawAppendixLabels } from './prose/appendix-labels.ts';
import { drawCopies } from './prose/copied-marks.ts';
import { DocumentConverter } from './prose/convert-document.ts';
import { createProseExtensions, type ProseOptions } from './prose/prose-extensions.ts';
import { restoreDocument } from './prose/restore-document.ts';
import { isOwnStep, isRestoring } from './prose/step-meta.ts';
import type { Block } from '../../../core/model/block.ts';
import type { Report } from '../../../core/model/report.ts';
import type { ReportSession } from './report-session.ts';
import { scrollToCursor } from './scroll-to-cursor.ts';

/** ProseMirror ends a composition 20 ms after the browser does. */
const composedMs = 50;

/** Where in the history a change of the prose belongs. */
export const prosePlace = 'prose:';

/**
 * Puts the page's editor into an element and ties it to the session: typing is announced with the document as it then
 * was (documents are immutable, so nothing is copied or converted per key), and undo brings the page to the record.
 */
export function connectProse(
  session: ReportSession,
  element: HTMLElement,
  options: ProseOptions,
): { editor: Editor; disconnect: () => void } {
  const editor = new Editor({
    element,
    extensions: createProseExtensions(options),
    enableInputRules: false,
    enablePasteRules: false,
    injectCSS: false,
    enableCoreExtensions: {
      delete: false,
      focusEvents: false,
      textDirection: false,
      drop: false,
      paste: false,
    },
    editorProps: {
      attributes: {
        class: 'prose',
        // Stays a field that can be reached when it may only be read.
        role: 'textbox',
        tabindex: '0',
        'aria-label': 'Nội dung báo cáo',
        'aria-multiline': 'true',
        spellcheck: 'false',
        autocomplete: 'off',
        autocorrect: 'off',
        autocapitalize: 'off',
        'data-gramm': 'false',
      },
      handleScrollToSelection: (view) =>
        scrollToCursor(view.dom, view.coordsAtPos(view.state.selection.head)),
    },
  });
  const converter = new DocumentConverter(editor.schema, options.newId);

  const showRecord = () => {
    const { blocks } = session.getView().report;
    const tr = restoreDocument(editor.state, converter.toDocument(blocks));
    if (tr) editor.view.dispatch(tr);
    converter.remember(editor.state.doc, blocks);
  };
  showRecord();
  editor.view.dispatch(editor.state.tr.setSelection(Selection.atStart(editor.state.doc)));

  let ownSteps = 0;
  editor.on('transaction', ({ transaction, appendedTransactions }) => {
    const isChanged = transaction.docChanged || appendedTransactions.some((each) => each.docChanged);
    if (!isChanged || isRestoring(transaction)) return;
    const { doc, selection } = editor.state;
    const block: unknown = selection.$from.depth > 0 ? selection.$from.node(1).attrs.id : null;
    const place = isOwnStep(transaction)
      ? `${prosePlace}${(ownSteps += 1)}`
      : `${prosePlace}${String(block)}`;
    session.announce(place, (report) => {
      const blocks = converter.toBlocks(doc, report.blocks);
      return blocks === report.blocks ? report : { ...report, blocks };
    });
  });

  let restoredCount = session.getView().restored.count;
  /** The blocks whose copies are marked on the page. */
  let drawn: Block[] | null = null;
  /** What the labels of appendices were drawn from. */
  let labelled = '';
  const drawMarks = () => {
    const { report } = session.getView();
    if (editor.view.composing) return;
    if (report.blocks !== drawn) {
      drawn = report.blocks;
      drawCopies(editor.view, report.blocks);
    }
    const names = nameTables(report);
    const label = [...names].join(' ');
    if (label === labelled) return;
    labelled = label;
    drawAppendixLabels(editor.view, names);
  };
  drawMarks();
  let drawing: ReturnType<typeof setTimeout> | undefined;
  // What waited for the input method; the editor itself takes a moment to work its last letters in.
  const drawAfterComposing = () => {
    clearTimeout(drawing);
    drawing = setTimeout(drawMarks, composedMs);
  };
  editor.view.dom.addEventListener('compositionend', drawAfterComposing);
  const unsubscribe = session.subscribe(() => {
    const { count } = session.getView().restored;
    if (count !== restoredCount) {
      restoredCount = count;
      showRecord();
    }
    drawMarks();
  });

  return {
    editor,
    disconnect: () => {
      session.settle();
      clearTimeout(drawing);
      unsubscribe();
      editor.destroy();
    },
  };
}

/** Of the tables that are printed in an appendix, which: `Phụ lục II`. */
function nameTables(report: Report): Map<string, string> {
  if (!report.appendices) return new Map();
  return new Map([...findAppendixTables(report)].map(([id, { name }]) => [id, nameInText(name)]));
}
