import { EditorState } from '@tiptap/pm/state';
import type { DecorationSet } from '@tiptap/pm/view';
import { describe, expect, it } from 'vitest';
import { isTextOfOneBlock } from '../../../../renderer/features/report/prose/page-structure.ts';
import { Numbering } from '../../../../renderer/features/report/prose/numbering.ts';
import { proseSchema } from '../../../support/prose-schema.ts';

const schema = proseSchema;

const heading = (level: number, text: string) =>
  schema.nodes.heading!.create({ level, id: text }, schema.text(text));
const paragraph = (...content: (string | { note: string })[]) =>
  schema.nodes.paragraph!.create(
    { id: 'đoạn' },
    content.map((each) =>
      typeof each === 'string' ? schema.text(each) : schema.nodes.footnote!.create({ id: each.note }),
    ),
  );

function open(level1Suffix: '.' | '-' = '.'): EditorState {
  const extension = Numbering.configure({ level1Suffix });
  const plugins = extension.config.addProseMirrorPlugins!.call({
    options: { level1Suffix },
  } as never);
  const doc = schema.nodes.doc!.create(null, [
    paragraph('Mở đầu', { note: 'n1' }),
    heading(1, 'Một'),
    heading(2, 'Hai'),
    ...['a', 'b', 'c', 'd', 'đ', 'e', 'g'].map((letter) => heading(3, `điểm ${letter}`)),
    paragraph('Chữ', { note: 'n2' }, ' và', { note: 'n3' }),
    heading(4, 'gạch'),
    heading(5, 'cộng'),
    heading(1, 'Hết'),
  ]);
  return EditorState.create({ doc, plugins });
}

/** Each mark with the text of its block, in the order of the page. */
function marksOf(state: EditorState): string[] {
  const set = state.plugins[0]?.getState(state) as DecorationSet;
  return set
    .find()
    .toSorted((first, second) => first.from - second.from)
    .map((each) => {
      const { attrs } = (each as unknown as { type: { attrs: Record<string, string> } }).type;
      return `${attrs['data-mark'] ?? `(${attrs['data-number']})`} ${state.doc.nodeAt(each.from)?.textContent ?? ''}`.trim();
    });
}

const marks = [
  '(1)',
  'I. Một',
  '1. Hai',
  'a) điểm a',
  'b) điểm b',
  'c) điểm c',
  'd) điểm d',
  'đ) điểm đ',
  'e) điểm e',
  'g) điểm g',
  '(2)',
  '(3)',
  '- gạch',
  '+ cộng',
  'II. Hết',
];

describe('the marks beside the text', () => {
  it('run as on paper: I, 1, a b c d đ e g, -, +, and notes through the report', () => {
    expect(marksOf(open())).toEqual(marks);
    expect(marksOf(open('-'))[1]).toBe('I- Một');
  });

  it('stay where they are while somebody types, and are not worked out anew', () => {
    const before = open();
    const after = before.apply(before.tr.insertText('xx', 3));
    expect(isTextOfOneBlock(before.doc, after.doc)).toBe(true);
    expect(marksOf(after)).toEqual(marks);
  });

  it('follow a heading that goes, a note that comes and a level that changes', () => {
    const state = open();
    const first = state.doc.child(0).nodeSize;
    const gone = state.apply(state.tr.delete(first, first + state.doc.child(1).nodeSize));
    expect(marksOf(gone)[1]).toBe('1. Hai');
    expect(marksOf(gone).at(-1)).toBe('I. Hết');

    const noted = state.apply(state.tr.insert(1, schema.nodes.footnote!.create({ id: 'n0' })));
    expect(marksOf(noted).filter((each) => each.startsWith('('))).toEqual(['(1)', '(2)', '(3)', '(4)']);

    const level = state.tr.setNodeMarkup(first, null, { ...state.doc.child(1).attrs, level: 2 });
    expect(marksOf(state.apply(level)).slice(1, 3)).toEqual(['1. Một', '2. Hai']);
  });

  it('survive a change of attributes, which takes off what was drawn on the block', () => {
    const state = open();
    const first = state.doc.child(0).nodeSize;
    const other = state.tr.setNodeMarkup(first, null, { ...state.doc.child(1).attrs, id: 'khác' });
    expect(marksOf(state.apply(other))).toEqual(marks);
  });
});
