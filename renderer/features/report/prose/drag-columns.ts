import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { cellAround, TableMap } from '@tiptap/pm/tables';
import type { EditorView } from '@tiptap/pm/view';
import { moveBorder } from './resize-column.ts';
import { asOwnStep } from './step-meta.ts';

const reachPx = 4;

/** A border between two columns: the table's place, and how many columns stand at its left. */
type Border = { table: HTMLElement; position: number; column: number; xPx: number };

/**
 * A border between two columns can be dragged: a line follows the mouse, and when it is let go the two columns share
 * their width anew. Escape lets the border be.
 */
export const DragColumns = Extension.create({
  name: 'dragColumns',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleDOMEvents: {
          mousemove: (view, event) => {
            if (event.buttons === 0) view.dom.classList.toggle('on-border', findBorder(view, event) !== null);
            return false;
          },
          mousedown: (view, event) => {
            const border = event.button === 0 && view.editable ? findBorder(view, event) : null;
            if (!border) return false;
            event.preventDefault();
            drag(view, border);
            return true;
          },
        },
      },
    }),
  ],
});

function findBorder(view: EditorView, event: MouseEvent): Border | null {
  const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('td') : null;
  const table = cell?.closest<HTMLElement>('table');
  if (!cell || !table || !view.dom.contains(cell)) return null;
  const { left, right } = cell.getBoundingClientRect();
  const isRight = Math.abs(event.clientX - right) <= reachPx;
  if (!isRight && Math.abs(event.clientX - left) > reachPx) return null;
  const $cell = cellAround(view.state.doc.resolve(view.posAtDOM(cell, 0)));
  if (!$cell) return null;
  const map = TableMap.get($cell.node(-1));
  const start = $cell.start(-1);
  const rectangle = map.findCell($cell.pos - start);
  const column = isRight ? rectangle.right : rectangle.left;
  if (column === 0 || column === map.width) return null;
  return { table, position: start - 1, column, xPx: isRight ? right : left };
}

function drag(view: EditorView, { table, position, column, xPx }: Border): void {
  const { top, width, height } = table.getBoundingClientRect();
  const guide = document.createElement('div');
  guide.className = 'column-guide';
  Object.assign(guide.style, { top: `${top}px`, height: `${height}px`, left: `${xPx}px` });
  document.body.append(guide);
  const listening = new AbortController();
  const follow = { signal: listening.signal, capture: true } as const;
  const end = () => {
    listening.abort();
    guide.remove();
    view.dom.classList.remove('on-border');
  };
  document.addEventListener('mousemove', ({ clientX }) => (guide.style.left = `${clientX}px`), follow);
  document.addEventListener(
    'mouseup',
    ({ clientX }) => {
      end();
      const tr = moveBorder(view.state, position, column, (clientX - xPx) / width);
      if (tr) view.dispatch(asOwnStep(tr));
    },
    follow,
  );
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      end();
    },
    follow,
  );
  window.addEventListener('blur', end, follow);
}
