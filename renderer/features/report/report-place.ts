import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { focusPlace } from './focus-place.ts';

/** Where somebody was in a report that is left for another screen and comes back. */
export type ReportPlace = {
  selection: { anchor: number; head: number };
  /** The field outside the prose that held the keyboard. */
  field: string | null;
  /** What stood at the top edge of the desk: which of its parts, and how far below the edge it began, in CSS pixels. */
  top: { part: number; offsetPx: number } | null;
};

export function readPlace(editor: Editor): ReportPlace | null {
  const desk = deskOf(editor);
  if (!desk) return null;
  const { anchor, head } = editor.state.selection;
  const edge = desk.getBoundingClientRect().top;
  const parts = listParts(desk);
  const part = parts.findIndex((each) => each.getBoundingClientRect().bottom > edge + 1);
  const top = parts[part];
  const focused = document.activeElement;
  const isInProse = focused === null || editor.view.dom.contains(focused);
  return {
    selection: { anchor, head },
    field: isInProse ? null : (focused.closest<HTMLElement>('[data-place]')?.dataset['place'] ?? null),
    top: top ? { part, offsetPx: top.getBoundingClientRect().top - edge } : null,
  };
}

/** Puts cursor and page where they were; what is out of sight is not laid out yet, so the page is set more than once. */
export function goToPlace({ selection, field, top }: ReportPlace, editor: Editor): void {
  const desk = deskOf(editor);
  const { doc } = editor.state;
  const within = (position: number) => doc.resolve(Math.min(position, doc.content.size));
  editor.view.dispatch(
    editor.state.tr.setSelection(TextSelection.between(within(selection.anchor), within(selection.head))),
  );
  if (field === null || !focusPlace(field)) editor.view.focus();
  const part = top && desk && listParts(desk)[top.part];
  if (!part) return;
  let frames = 0;
  const settle = () => {
    desk.scrollTop +=
      part.getBoundingClientRect().top - desk.getBoundingClientRect().top - (top?.offsetPx ?? 0);
    frames += 1;
    if (frames < 4) requestAnimationFrame(settle);
  };
  settle();
}

/** What scrolls. */
function deskOf(editor: Editor): HTMLElement | null {
  return editor.view.dom.closest<HTMLElement>('[data-desk]');
}

/** The paragraphs and tables of the prose, then the rows of what follows it. */
function listParts(desk: HTMLElement): Element[] {
  return [...desk.querySelectorAll('.ProseMirror > *, section, tr, li')];
}
