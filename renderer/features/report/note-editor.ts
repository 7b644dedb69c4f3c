import { Editor, Node } from '@tiptap/core';
import { Bold } from '@tiptap/extension-bold';
import { Document } from '@tiptap/extension-document';
import { Italic } from '@tiptap/extension-italic';
import { Subscript } from '@tiptap/extension-subscript';
import { Superscript } from '@tiptap/extension-superscript';
import { Text } from '@tiptap/extension-text';
import type { Footnote } from '../../../core/model/inline.ts';
import { readInline, writeInline } from './prose/convert-inline.ts';
import { KeptRun } from './prose/kept-run.ts';
import { LineBreak } from './prose/line-break.ts';
import { readNoteContent } from './prose/note-content.ts';
import { Paste, type PasteOptions } from './prose/paste.ts';

/** The one paragraph of a note. */
const NoteParagraph = Node.create({
  name: 'paragraph',
  content: 'inline*',
  whitespace: 'pre',
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: () => ['p', 0],
});

type Options = {
  content: Footnote['content'];
  onChange: (content: Footnote['content']) => void;
} & PasteOptions;

/** A small editor for the text of a note: bold, italic and nothing that a note cannot hold. */
export function createNoteEditor(
  element: HTMLElement,
  { content, onChange, onRefuse, onConvert }: Options,
): Editor {
  const editor = new Editor({
    element,
    extensions: [
      Document.extend({ content: 'paragraph' }),
      NoteParagraph,
      Text,
      Bold,
      Italic,
      Superscript,
      Subscript,
      KeptRun,
      LineBreak,
      Paste.configure({ onRefuse, onConvert }),
    ],
    enableInputRules: false,
    enablePasteRules: false,
    injectCSS: false,
    editorProps: {
      attributes: { 'aria-label': 'Nội dung chú thích', 'aria-multiline': 'true', spellcheck: 'false' },
    },
  });
  const paragraph = editor.schema.node('paragraph', null, writeInline(editor.schema, content));
  editor.view.dispatch(editor.state.tr.replaceWith(0, editor.state.doc.content.size, paragraph));
  editor.on('update', () => {
    const first = editor.state.doc.firstChild;
    onChange(first ? readNoteContent(readInline(first)) : []);
  });
  return editor;
}
