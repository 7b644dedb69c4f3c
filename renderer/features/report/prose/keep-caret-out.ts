import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';

/**
 * When an input method takes its composition back beside a figure or a cited document, Chromium leaves the caret within
 * that reference, where the next letters would be lost: the caret is put beside it again.
 */
export const KeepCaretOut = Extension.create({
  name: 'keepCaretOut',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleDOMEvents: {
          compositionend: (view) => {
            const selection = document.getSelection();
            const node = selection?.focusNode;
            const element = node instanceof Element ? node : node?.parentElement;
            const reference = element?.closest('[contenteditable=false]');
            if (!selection?.isCollapsed || !reference?.parentNode || !view.dom.contains(reference)) return;
            const isBefore = node?.nodeType === Node.TEXT_NODE && selection.focusOffset === 0;
            const index = [...reference.parentNode.childNodes].indexOf(reference);
            selection.collapse(reference.parentNode, isBefore ? index : index + 1);
          },
        },
      },
    }),
  ],
});
