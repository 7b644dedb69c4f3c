import { describe, expect, it } from 'vitest';
import { changeRow, insertRow, moveRow, removeRow } from '../../../../renderer/features/report/edit-rows.ts';

const rows = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
const ids = (list: { id: string }[]) => list.map((row) => row.id).join('');

describe('the rows of a list', () => {
  it('take a new row after the one named, or at the end', () => {
    expect(ids(insertRow(rows, { id: 'x' }, 'a'))).toBe('axbc');
    expect(ids(insertRow(rows, { id: 'x' }, null))).toBe('abcx');
  });

  it('move one place and stop at the ends', () => {
    expect(ids(moveRow(rows, 'b', -1))).toBe('bac');
    expect(ids(moveRow(rows, 'b', 1))).toBe('acb');
    expect(moveRow(rows, 'a', -1)).toBe(rows);
    expect(moveRow(rows, 'c', 1)).toBe(rows);
  });

  it('stay the very same list when nothing changes', () => {
    expect(changeRow(rows, 'b', (row) => row)).toBe(rows);
    expect(ids(removeRow(rows, 'b'))).toBe('ac');
  });
});
