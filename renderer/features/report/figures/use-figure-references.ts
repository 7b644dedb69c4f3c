import type { Editor } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import { useEffect } from 'react';
import { focusPlace } from '../focus-place.ts';

/**
 * A number in the prose and its row belong together: the row is marked while the number is chosen or pointed at, and
 * Enter or a double press on the number goes to the row.
 */
export function useFigureReferences(editor: Editor | null): void {
  useEffect(() => {
    if (!editor) return;
    const { dom } = editor.view;
    const showChosen = () => markRows(readChosen(editor));
    const point = ({ target }: MouseEvent) => markRows(readTarget(target) ?? readChosen(editor));
    const open = (event: KeyboardEvent | MouseEvent) => {
      const id = event instanceof KeyboardEvent ? readChosen(editor) : readTarget(event.target);
      if (id === null || (event instanceof KeyboardEvent && event.key !== 'Enter')) return;
      event.preventDefault();
      event.stopPropagation();
      if (!focusPlace(`figure:${id}:value`)) focusPlace(`figure:${id}:numerator`);
    };
    editor.on('selectionUpdate', showChosen);
    dom.addEventListener('mouseover', point);
    dom.addEventListener('keydown', open, true);
    dom.addEventListener('dblclick', open);
    return () => {
      editor.off('selectionUpdate', showChosen);
      dom.removeEventListener('mouseover', point);
      dom.removeEventListener('keydown', open, true);
      dom.removeEventListener('dblclick', open);
      markRows(null);
    };
  }, [editor]);
}

function readChosen({ state: { selection } }: Editor): string | null {
  const isReference = selection instanceof NodeSelection && selection.node.type.name === 'figureReference';
  return isReference ? String(selection.node.attrs.indicatorId) : null;
}

function readTarget(target: EventTarget | null): string | null {
  const key =
    target instanceof Element
      ? target.closest<HTMLElement>('.figure-reference')?.dataset.reference
      : undefined;
  return key?.replace(/^figure:/, '') ?? null;
}

/** On the rows themselves, wherever they are shown: passing over a number draws nothing again. */
function markRows(indicatorId: string | null): void {
  for (const row of document.querySelectorAll<HTMLElement>('[data-indicator]')) {
    const isMarked = row.dataset.indicator === indicatorId;
    if (isMarked && row.dataset.follows !== undefined) row.scrollIntoView({ block: 'nearest' });
    row.toggleAttribute('data-pointed', isMarked);
  }
}
