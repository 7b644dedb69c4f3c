import type { Editor } from '@tiptap/core';
import type { Transaction } from '@tiptap/pm/state';
import type { Block } from '../../../../core/model/block.ts';
import type { Footnote } from '../../../../core/model/inline.ts';
import { limits } from '../../../../core/model/limits.ts';

import { adaptCase } from '../../../../core/rules/text/adapt-case.ts';
import type { TextRange } from '../../../../core/rules/text/find-text.ts';
import { keepCopiedMark } from '../../../../core/rules/copies/keep-copied-mark.ts';
import { normaliseText } from '../../../../core/rules/text/normalise-text.ts';
import { readBlock } from '../prose/convert-block.ts';
import { readNoteContent } from '../prose/note-content.ts';
import { asOwnStep, asRestoring } from '../prose/step-meta.ts';
import type { ReportSession } from '../report-session.ts';
import type { Match } from './find-matches.ts';
import type { FieldText } from './list-fields.ts';

export type Replacement = { text: string; withCase: boolean };

/** Replaces one match as a step of its own; false when the text would become too long for its place. */
export function replaceMatch(
  editor: Editor,
  session: ReportSession,
  match: Match,
  replacement: Replacement,
): boolean {
  session.settle();
  if (match.kind === 'field') {
    const text = replaceInText(match.field.text, [match.range], replacement);
    if (text.length > match.field.maximumLength) return false;
    session.change(match.field.place, (report) => match.field.write(report, text));
    return true;
  }
  const { tr } = editor.state;
  replaceInProse(tr, [match], replacement);
  if (hasTooLongBlock(tr)) return false;
  editor.view.dispatch(asOwnStep(tr));
  session.settle();
  return true;
}

/**
 * Replaces all matches of prose, notes and fields as one step: the page and the record are changed side by side, so that
 * undo gives all of them back together. False, and nothing is changed, when a text would become too long.
 */
export function replaceAll(
  editor: Editor,
  session: ReportSession,
  matches: readonly Match[],
  replacement: Replacement,
): boolean {
  session.settle();
  const fields = new Map<string, { field: FieldText; ranges: TextRange[] }>();
  for (const match of matches) {
    if (match.kind !== 'field') continue;
    const known = fields.get(match.field.place) ?? { field: match.field, ranges: [] };
    fields.set(match.field.place, { ...known, ranges: [...known.ranges, match.range] });
  }
  const texts = [...fields.values()].map(({ field, ranges }) => ({
    field,
    text: replaceInText(field.text, ranges, replacement),
  }));
  const { tr } = editor.state;
  replaceInProse(tr, matches, replacement);
  if (texts.some(({ field, text }) => text.length > field.maximumLength) || hasTooLongBlock(tr)) return false;
  const before = editor.state.doc;
  if (tr.docChanged) editor.view.dispatch(asRestoring(tr));
  const changed = new Map<string, Block>();
  editor.state.doc.forEach((node, _offset, index) => {
    if (node !== before.maybeChild(index)) changed.set(String(node.attrs.id), readBlock(node));
  });
  session.change('', (report) =>
    texts.reduce((written, { field, text }) => field.write(written, text), {
      ...report,
      blocks: report.blocks.map((block) => keepMark(block, changed.get(block.id) ?? block)),
    }),
  );
  return true;
}

/** What was copied and is now edited is no longer marked as a copy. */
function keepMark(before: Block, after: Block): Block {
  return after !== before && after.copiedFrom ? keepCopiedMark(before, after) : after;
}

/** From the last to the first, so that each position still is where it was found. */
function replaceInProse(tr: Transaction, matches: readonly Match[], replacement: Replacement): void {
  const { schema } = tr.doc.type;
  const notes = new Map<number, TextRange[]>();
  for (const match of matches.toReversed()) {
    if (match.kind === 'note') {
      notes.set(match.position, [match.range, ...(notes.get(match.position) ?? [])]);
    }
  }
  // Notes keep their size, so they come first and move nothing.
  for (const [position, ranges] of notes) {
    const content = readNoteContent(tr.doc.nodeAt(position)?.attrs.content);
    tr.setNodeAttribute(position, 'content', replaceInRuns(content, ranges, replacement));
  }
  for (const match of matches.toReversed()) {
    if (match.kind !== 'prose') continue;
    const text = write(tr.doc.textBetween(match.from, match.to), replacement);
    if (text === '') tr.delete(match.from, match.to);
    else tr.replaceWith(match.from, match.to, schema.text(text, tr.doc.nodeAt(match.from)?.marks));
  }
}

/** The replacement takes the marks of the first letter that it replaces. */
function replaceInRuns(
  content: Footnote['content'],
  ranges: readonly TextRange[],
  replacement: Replacement,
): Footnote['content'] {
  const whole = content.map((piece) => (piece.type === 'text' ? piece.text : '\n')).join('');
  let start = 0;
  return content.flatMap((piece): Footnote['content'] => {
    const pieceStart = start;
    if (piece.type !== 'text') {
      start += 1;
      return [piece];
    }
    const pieceEnd = pieceStart + piece.text.length;
    start = pieceEnd;
    let text = '';
    let place = pieceStart;
    for (const range of ranges) {
      if (range.end <= pieceStart || range.start >= pieceEnd) continue;
      text += whole.slice(place, Math.max(place, range.start));
      if (range.start >= pieceStart) text += write(whole.slice(range.start, range.end), replacement);
      place = Math.min(range.end, pieceEnd);
    }
    text += whole.slice(place, pieceEnd);
    return text === '' ? [] : [{ ...piece, text }];
  });
}

function replaceInText(text: string, ranges: readonly TextRange[], replacement: Replacement): string {
  let replaced = '';
  let place = 0;
  for (const { start, end } of ranges) {
    replaced += text.slice(place, start) + write(text.slice(start, end), replacement);
    place = end;
  }
  return normaliseText(replaced + text.slice(place));
}

function write(replaced: string, { text, withCase }: Replacement): string {
  const clean = normaliseText(text);
  return withCase ? clean : adaptCase(clean, replaced);
}

function hasTooLongBlock(tr: Transaction): boolean {
  let isTooLong = false;
  tr.doc.descendants((node) => {
    if (node.isTextblock && node.content.size > limits.paragraphCharacters) isTooLong = true;
    return !node.isTextblock;
  });
  return isTooLong;
}
