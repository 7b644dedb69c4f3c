import type { EditorState, Transaction } from '@tiptap/pm/state';
import { isInTable, selectedRect } from '@tiptap/pm/tables';
import { readShares } from './report-table.ts';
import { asOwnStep } from './step-meta.ts';

const stepShare = 0.03;
const leastShare = 0.04;

/** Makes the column of the cursor wider (1) or narrower (-1); the other columns share what is left as before. */
export function resizeColumn(state: EditorState, by: 1 | -1): Transaction | null {
  if (!isInTable(state)) return null;
  const { table, tableStart, left } = selectedRect(state);
  const shares = readShares(table);
  const share = shares[left];
  if (share === undefined || shares.length < 2) return null;
  const most = 1 - leastShare * (shares.length - 1);
  const wanted = Math.min(most, Math.max(leastShare, share + by * stepShare));
  const factor = (1 - wanted) / (1 - share);
  const columnShares = shares.map((each, index) => round(index === left ? wanted : each * factor));
  if (round(share) === round(wanted)) return null;
  return asOwnStep(state.tr.setNodeMarkup(tableStart - 1, null, { ...table.attrs, columnShares }));
}

/**
 * Moves the border that has `column` columns at its left by a share of the table's width; only its two neighbours change,
 * and neither becomes narrower than a letter needs. Null when nothing moves.
 */
export function moveBorder(
  state: EditorState,
  position: number,
  column: number,
  byShare: number,
): Transaction | null {
  const table = state.doc.nodeAt(position);
  if (table?.type.name !== 'table') return null;
  const shares = readShares(table);
  const [before, after] = [shares[column - 1], shares[column]];
  if (before === undefined || after === undefined) return null;
  const by = Math.max(leastShare - before, Math.min(after - leastShare, byShare));
  if (Math.abs(by) < 0.001) return null;
  const columnShares = shares
    .with(column - 1, before + by)
    .with(column, after - by)
    .map(round);
  return state.tr.setNodeMarkup(position, null, { ...table.attrs, columnShares });
}

function round(share: number): number {
  return Math.round(share * 10_000) / 10_000;
}
