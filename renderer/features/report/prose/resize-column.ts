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

function round(share: number): number {
  return Math.round(share * 10_000) / 10_000;
}
