import type { Node } from '@tiptap/pm/model';
import { findText, type FindOptions, type TextRange } from '../../../../core/rules/text/find-text.ts';
import type { OutlineSection } from '../../../../core/model/outline.ts';
import { findSectionEnd } from '../prose/section-slots.ts';
import { readNoteContent } from '../prose/note-content.ts';
import type { FieldText } from './list-fields.ts';

/** One place where the text was found: on the page, in a note (by its mark's position), or in a field. */
export type Match =
  | { kind: 'prose'; from: number; to: number }
  | { kind: 'note'; position: number; order: number; range: TextRange }
  | { kind: 'field'; field: FieldText; range: TextRange };

export type Query = FindOptions & { wanted: string };

/** All matches in the order in which the page shows them: lists stand at the ends of their sections. */
export function findMatches(
  document: Node,
  fields: readonly FieldText[],
  sections: readonly OutlineSection[],
  query: Query,
): Match[] {
  const ends = new Map<string, number>();
  const endOf = (field: FieldText): number => {
    if (field.group === 'figures' || field.group === 'header') return Infinity;
    const known = ends.get(field.group);
    if (known !== undefined) return known;
    const section = sections.find((each) => each.kind === field.group);
    const end = (section && findSectionEnd(document, section.id)) ?? document.content.size;
    ends.set(field.group, end);
    return end;
  };
  const found = findInProse(document, query).map((match) => ({ match, position: positionOf(match) }));
  for (const field of fields) {
    for (const range of findText(field.text, query.wanted, query)) {
      found.push({ match: { kind: 'field', field, range }, position: endOf(field) });
    }
  }
  return found.sort((a, b) => a.position - b.position).map(({ match }) => match);
}

export function isSameMatch(a: Match, b: Match): boolean {
  if (a.kind === 'prose') return b.kind === 'prose' && a.from === b.from;
  if (a.range.start !== (b.kind === 'prose' ? -1 : b.range.start)) return false;
  return a.kind === 'note'
    ? b.kind === 'note' && a.position === b.position
    : b.kind === 'field' && a.field.place === b.field.place;
}

/** The letters of a note as one text, whatever marks its runs have; line breaks are never found. */
export function readNoteText(note: Node): string {
  return readNoteContent(note.attrs.content)
    .map((piece) => (piece.type === 'text' ? piece.text : '\n'))
    .join('');
}

function positionOf(match: Match): number {
  if (match.kind === 'prose') return match.from;
  return match.kind === 'note' ? match.position : Infinity;
}

function findInProse(document: Node, query: Query): Match[] {
  const matches: Match[] = [];
  let notes = 0;
  document.descendants((node, position) => {
    if (node.type.name === 'footnote') {
      notes += 1;
      for (const range of findText(readNoteText(node), query.wanted, query)) {
        matches.push({ kind: 'note', position, order: notes, range });
      }
    }
    if (!node.isTextblock) return true;
    const start = position + 1;
    for (const { start: from, end: to } of findText(lettersOf(node), query.wanted, query)) {
      matches.push({ kind: 'prose', from: start + from, to: start + to });
    }
    return true;
  });
  return matches;
}

/** One letter for each position of the block; what is not text breaks words apart. */
function lettersOf(block: Node): string {
  let letters = '';
  block.forEach((child) => {
    letters += child.text ?? '\n';
  });
  return letters;
}
