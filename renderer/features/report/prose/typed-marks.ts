import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { parseHeadingMark } from '../../../../core/rules/sections/number-headings.ts';
import { isSectionHeading, levelOf, writeLevel } from './heading-levels.ts';
import { asOwnStep } from './step-meta.ts';

/**
 * A mark typed at the start of a line and a space after it (`- `, `+ `, `1. `, `a) `, `I. `) become the line's level. The
 * space is typed first and the level is a step of its own, so one undo gives the typed text back. Never while an input
 * method composes.
 */
export const TypedMarks = Extension.create({
  name: 'typedMarks',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleTextInput: (view, from, to, text) =>
          text === ' ' && from === to && !view.composing && recogniseMark(view, from),
      },
    }),
  ],
});

function recogniseMark(view: EditorView, position: number): boolean {
  const $from = view.state.doc.resolve(position);
  const block = $from.parent;
  const level = $from.depth === 1 ? levelOf(block) : null;
  if (level === null || (level > 0 && level < 4) || isSectionHeading(block)) return false;
  const typed = block.textBetween(0, $from.parentOffset, undefined, '\uFFFC');
  const found = parseHeadingMark(`${typed} `);
  if (!found || found.mark !== typed || found.rest !== '') return false;
  view.dispatch(view.state.tr.insertText(' ', position));
  const { tr } = view.state;
  const start = $from.start();
  tr.delete(start, start + typed.length + 1);
  writeLevel(tr, $from.before(), tr.doc.nodeAt($from.before()) ?? block, found.level);
  view.dispatch(asOwnStep(tr));
  return true;
}
