import type { Node } from '@tiptap/pm/model';
import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinAfter, joinBefore, splitBlock } from '../../../../renderer/features/report/prose/edit-blocks.ts';
import { setLevel, shiftLevel } from '../../../../renderer/features/report/prose/heading-levels.ts';
import { proseSchema } from '../../../support/prose-schema.ts';
import { restoreDocument } from '../../../../renderer/features/report/prose/restore-document.ts';

const schema = proseSchema;

/** `p:text`, `2:text` (a heading of that level), `S:text` (a heading that opens a section); `|` is the cursor. */
function stateOf(...lines: string[]): EditorState {
  let cursor = 1;
  let position = 0;
  const nodes = lines.map((line, index) => {
    const kind = line.charAt(0);
    const text = line.slice(2);
    const bar = text.indexOf('|');
    if (bar !== -1) cursor = position + 1 + bar;
    const content = text.replace('|', '');
    position += content.length + 2;
    const id = `b${index}`;
    const inner = content === '' ? [] : [schema.text(content)];
    if (kind === 'p') return schema.node('paragraph', { id }, inner);
    if (kind === 'S') return schema.node('heading', { id, level: 2, sectionId: `s${index}` }, inner);
    return schema.node('heading', { id, level: Number(kind) }, inner);
  });
  const doc = schema.node('doc', null, nodes);
  return EditorState.create({ doc, selection: TextSelection.create(doc, cursor) });
}

function show(tr: Transaction | null): string[] | null {
  if (!tr) return null;
  const { doc, selection } = tr;
  const lines: string[] = [];
  doc.forEach((node, position) => {
    const kind = node.attrs.sectionId ? 'S' : node.type.name === 'paragraph' ? 'p' : String(node.attrs.level);
    const at = selection.head - position - 1;
    const text = node.textContent;
    const isHere = at >= 0 && at <= node.content.size;
    lines.push(`${kind}:${isHere ? `${text.slice(0, at)}|${text.slice(at)}` : text}`);
  });
  return lines;
}

const split = (state: EditorState) => splitBlock(state, () => 'moi');

describe('Enter', () => {
  it('begins a paragraph after a title and another line after a mark', () => {
    expect(show(split(stateOf('1:Kết quả|')))).toEqual(['1:Kết quả', 'p:|']);
    expect(show(split(stateOf('4:Ý một|')))).toEqual(['4:Ý một', '4:|']);
  });

  it('takes the mark away from an empty line', () => {
    expect(show(split(stateOf('4:Ý một', '4:|')))).toEqual(['4:Ý một', 'p:|']);
  });

  it('at the start of a section heading puts a line before it and leaves the heading whole', () => {
    const tr = split(stateOf('p:a', 'S:|Tuyên truyền'));
    expect(show(tr)).toEqual(['p:a', 'p:', 'S:|Tuyên truyền']);
    expect(tr?.doc.child(2).attrs.id).toBe('b1');
  });

  it('in the middle gives the second half a new id', () => {
    const tr = split(stateOf('p:mộ|t'));
    expect(show(tr)).toEqual(['p:mộ', 'p:|t']);
    expect([tr?.doc.child(0).attrs.id, tr?.doc.child(1).attrs.id]).toEqual(['b0', 'moi']);
  });
});

describe('Backspace at the start of a line', () => {
  it('first takes the mark away', () => {
    expect(show(joinBefore(stateOf('p:a', '4:|b')))).toEqual(['p:a', 'p:|b']);
  });

  it('never joins a section heading with what stands before or after it', () => {
    expect(show(joinBefore(stateOf('p:a', 'S:|b')))).toEqual(['p:a|', 'S:b']);
    expect(show(joinBefore(stateOf('S:a', 'p:|b')))).toEqual(['S:a|', 'p:b']);
  });

  it('takes away an empty line before a section heading', () => {
    expect(show(joinBefore(stateOf('p:a', 'p:', 'S:|b')))).toEqual(['p:a', 'S:|b']);
  });

  it('leaves ordinary paragraphs to the usual behaviour', () => {
    expect(joinBefore(stateOf('p:a', 'p:|b'))).toBeNull();
  });
});

describe('Delete at the end of a line', () => {
  it('never joins a section heading with its neighbours', () => {
    expect(show(joinAfter(stateOf('p:a|', 'S:b')))).toEqual(['p:a', 'S:|b']);
    expect(show(joinAfter(stateOf('S:a|', 'p:b')))).toEqual(['S:a', 'p:|b']);
    expect(joinAfter(stateOf('p:a|', 'p:b'))).toBeNull();
  });
});

describe('levels', () => {
  it('go down with Tab and up with Shift+Tab, from 1 to 5', () => {
    expect(show(shiftLevel(stateOf('p:a|'), 1))).toEqual(['4:a|']);
    expect(show(shiftLevel(stateOf('4:a|'), 1))).toEqual(['5:a|']);
    expect(shiftLevel(stateOf('5:a|'), 1)).toBeNull();
    expect(show(shiftLevel(stateOf('2:a|'), -1))).toEqual(['1:a|']);
  });

  it('of a section heading are given by the outline', () => {
    expect(shiftLevel(stateOf('S:a|'), 1)).toBeNull();
    expect(setLevel(stateOf('S:a|'), 0)).toBeNull();
  });

  it('keep the id of the block', () => {
    expect(setLevel(stateOf('p:a|'), 3)?.doc.child(0).attrs.id).toBe('b0');
  });
});

describe('undo on the page', () => {
  const line = fc
    .tuple(fc.constantFrom('p', '1', '4', 'S'), fc.stringMatching(/^[ab ]{0,6}$/))
    .map(([kind, text]) => `${kind}:${text}`);
  const document = fc.array(line, { minLength: 1, maxLength: 6 }).map((lines) => stateOf(...lines).doc);

  it('reaches any former state of the report in one change', () => {
    fc.assert(
      fc.property(document, document, (from: Node, to: Node) => {
        const state = EditorState.create({ doc: from });
        const tr = restoreDocument(state, to);
        expect((tr?.doc ?? from).eq(to)).toBe(true);
        expect(tr?.steps.length ?? 0).toBeLessThanOrEqual(1);
      }),
      { numRuns: 500 },
    );
  });

  it('touches only what differs', () => {
    const from = stateOf('p:một hai ba', 'p:bốn').doc;
    const to = stateOf('p:một ba', 'p:bốn').doc;
    const tr = restoreDocument(EditorState.create({ doc: from }), to);
    expect(tr?.mapping.map(from.content.size)).toBe(to.content.size);
    expect(tr?.doc.child(1)).toBe(from.child(1));
  });
});
