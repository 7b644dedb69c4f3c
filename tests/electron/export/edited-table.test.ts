import { CellSelection, mergeCells } from '@tiptap/pm/tables';
import { EditorState } from '@tiptap/pm/state';
import { beforeAll, expect, it } from 'vitest';
import { buildPeriodicReport } from '../../../core/documents/periodic-report.ts';
import { partyHd36 } from '../../../core/layouts/profiles/party-hd36.ts';
import type { Block } from '../../../core/model/block.ts';
import type { OrganisationVersion } from '../../../core/model/organisation.ts';
import { renderWord } from '../../../electron/export/word/render-word.ts';
import { DocumentConverter } from '../../../renderer/features/report/prose/convert-document.ts';
import { moveBorder } from '../../../renderer/features/report/prose/resize-column.ts';
import { leftOf, readGlyphs, rightOf, type TextLine } from '../../measure/read-glyphs.ts';
import { proseSchema as schema } from '../../support/prose-schema.ts';
import { commission, indicator, period, report } from '../../support/records.ts';
import { wordToPdf } from '../../support/word-to-pdf.ts';
import { startEngine } from './pdf/start-engine.ts';

const widthMm = 165;
let blocks: Block[] = [];
let lines: Record<'pdf' | 'word', TextLine[]> = { pdf: [], word: [] };

const cell = (text: string) =>
  schema.node('tableCell', { align: 'center' }, schema.node('paragraph', null, schema.text(text)));
const row = (...texts: string[]) => schema.node('tableRow', null, texts.map(cell));

/** As somebody makes it on the page: cells merged across and down, a border dragged. */
beforeAll(async () => {
  const table = schema.node('table', { id: 't', columnShares: [1, 1, 1, 1], headerRowCount: 1 }, [
    row('Huyện', 'NgangA', 'x', 'Tỷ'),
    row('DọcA', 'b', 'c', 'd'),
    row('y', 'f', 'g', 'h'),
  ]);
  let state = EditorState.create({ doc: schema.node('doc', null, [table]) });
  const merge = (first: string, last: string) => {
    const placeOf = (text: string): number => {
      let place = -1;
      state.doc.descendants((node, position) => {
        if (node.type.name === 'tableCell' && node.textContent.startsWith(text)) place = position;
      });
      return place;
    };
    const chosen = CellSelection.create(state.doc, placeOf(first), placeOf(last));
    state = state.apply(state.tr.setSelection(chosen));
    mergeCells(state, (tr) => (state = state.apply(tr)));
  };
  merge('NgangA', 'x');
  merge('DọcA', 'y');
  const dragged = moveBorder(state, 0, 1, -0.1);
  if (dragged) state = state.apply(dragged);
  blocks = new DocumentConverter(schema, () => 'moi').toBlocks(state.doc, []);
  const document = buildPeriodicReport({
    report: { ...report, sections: [], blocks, figures: [], nextTasks: [], petitions: [] },
    organisation: commission.versions[0] as OrganisationVersion,
    period,
    layout: partyHd36,
    indicators: [indicator],
    citedDocuments: [],
    lastTasks: [],
  });
  const engine = await startEngine();
  lines = {
    pdf: readGlyphs((await engine.render(document)).bytes).flatMap((page) => page.lines),
    word: readGlyphs(wordToPdf(renderWord(document))).flatMap((page) => page.lines),
  };
}, 120_000);

it('is in the record as merged cells and shares of the width', () => {
  const [table] = blocks;
  if (table?.type !== 'table') throw new Error('no table');
  expect(table.columnShares).toEqual([0.15, 0.35, 0.25, 0.25]);
  expect(
    table.rows.map(({ cells }) => cells.map(({ columnSpan, rowSpan }) => [columnSpan, rowSpan])),
  ).toEqual([
    [
      [undefined, undefined],
      [2, undefined],
      [undefined, undefined],
    ],
    [
      [undefined, 2],
      [undefined, undefined],
      [undefined, undefined],
      [undefined, undefined],
    ],
    [
      [undefined, undefined],
      [undefined, undefined],
      [undefined, undefined],
    ],
  ]);
});

it.each(['pdf', 'word'] as const)('is on the page as it was on the screen (%s)', (kind) => {
  const middleOf = (text: string): number => {
    const words = lines[kind].flatMap((line) => wordsOf(line));
    const word = words.find((each) => each.text === text);
    if (!word) throw new Error(`no ${text} in ${words.map((each) => each.text).join(' ')}`);
    return (leftOf(word) + rightOf(word)) / 2 - 30;
  };
  const expected = {
    Huyện: 0.075,
    NgangA: 0.15 + 0.3,
    Tỷ: 0.875,
    DọcA: 0.075,
    b: 0.15 + 0.175,
    c: 0.5 + 0.125,
    f: 0.15 + 0.175,
    h: 0.875,
  };
  for (const [text, share] of Object.entries(expected))
    expect(Math.abs(middleOf(text) - share * widthMm), text).toBeLessThan(0.5);
});

/** The words of a line, each as a line of its own. */
function wordsOf(line: TextLine): TextLine[] {
  const words: TextLine['glyphs'][] = [[]];
  let right = Number.NaN;
  for (const glyph of line.glyphs.toSorted((first, second) => first.leftMm - second.leftMm)) {
    if (glyph.sign.trim() === '' || glyph.leftMm - right > 1) words.push([]);
    if (glyph.sign.trim() !== '') words.at(-1)?.push(glyph);
    right = glyph.rightMm;
  }
  return words
    .filter((word) => word.length > 0)
    .map((glyphs) => ({ ...line, glyphs, text: glyphs.map(({ sign }) => sign).join('') }));
}
