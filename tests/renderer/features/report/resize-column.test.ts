import { EditorState, TextSelection } from '@tiptap/pm/state';
import { expect, it } from 'vitest';
import { proseSchema } from '../../../support/prose-schema.ts';
import { moveBorder, resizeColumn } from '../../../../renderer/features/report/prose/resize-column.ts';

const schema = proseSchema;

/** One row of empty cells, the cursor in the one at `index`. */
function stateOf(columnShares: number[], index: number): EditorState {
  const cells = columnShares.map(() => schema.node('tableCell', null, schema.node('paragraph')));
  const table = schema.node('table', { id: 't', columnShares }, schema.node('tableRow', null, cells));
  const doc = schema.node('doc', null, [table]);
  return EditorState.create({ doc, selection: TextSelection.create(doc, 4 + index * 4) });
}

function press(shares: number[], index: number, by: 1 | -1, times = 1): number[] {
  let state = stateOf(shares, index);
  for (let count = 0; count < times; count += 1) {
    const tr = resizeColumn(state, by);
    if (!tr) break;
    state = state.apply(tr);
  }
  return state.doc.firstChild?.attrs.columnShares;
}

it('widens the column of the cursor and takes the room from the others alike', () => {
  expect(press([1, 2, 1], 1, 1)).toEqual([0.235, 0.53, 0.235]);
  expect(press([1, 2, 1], 0, -1)).toEqual([0.22, 0.52, 0.26]);
});

it('leaves every column some room, however often it is pressed', () => {
  for (const by of [1, -1] as const) {
    const shares = press([1, 1, 1], 0, by, 200);
    expect(Math.min(...shares)).toBeGreaterThanOrEqual(0.0399);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 3);
  }
});

it('does nothing to a table of one column, nor outside tables', () => {
  expect(resizeColumn(stateOf([1], 0), 1)).toBeNull();
  const doc = schema.node('doc', null, [schema.node('paragraph', { id: 'p' })]);
  expect(resizeColumn(EditorState.create({ doc }), 1)).toBeNull();
});

it('moves the border between two columns and leaves the others as they are', () => {
  const move = (shares: number[], column: number, by: number): unknown =>
    moveBorder(stateOf(shares, 0), 0, column, by)?.doc.firstChild?.attrs.columnShares;
  expect(move([1, 2, 1], 1, 0.1)).toEqual([0.35, 0.4, 0.25]);
  expect(move([1, 2, 1], 2, -0.1)).toEqual([0.25, 0.4, 0.35]);
  expect(move([1, 2, 1], 1, -0.9)).toEqual([0.04, 0.71, 0.25]);
  expect(move([1, 2, 1], 2, 0.9)).toEqual([0.25, 0.71, 0.04]);
  expect(move([1, 2, 1], 3, 0.1)).toBeUndefined();
  expect(move([1, 2, 1], 1, 0)).toBeUndefined();
});
