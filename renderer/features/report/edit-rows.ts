/** A copy of a list with one row changed; the very list when nothing changed. */
export function changeRow<T extends { id: string }>(rows: T[], id: string, change: (row: T) => T): T[] {
  let isChanged = false;
  const next = rows.map((row) => {
    if (row.id !== id) return row;
    const changed = change(row);
    if (changed !== row) isChanged = true;
    return changed;
  });
  return isChanged ? next : rows;
}

/** A row after the one named, or at the end. */
export function insertRow<T extends { id: string }>(rows: T[], row: T, afterId: string | null): T[] {
  const index = rows.findIndex((each) => each.id === afterId);
  return index === -1 ? [...rows, row] : rows.toSpliced(index + 1, 0, row);
}

export function removeRow<T extends { id: string }>(rows: T[], id: string): T[] {
  return rows.filter((row) => row.id !== id);
}

/** One place up (-1) or down (1); the very list at its ends. */
export function moveRow<T extends { id: string }>(rows: T[], id: string, by: 1 | -1): T[] {
  const from = rows.findIndex((row) => row.id === id);
  const row = rows[from];
  const to = from + by;
  if (!row || to < 0 || to >= rows.length) return rows;
  return rows.toSpliced(from, 1).toSpliced(to, 0, row);
}
