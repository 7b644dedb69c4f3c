/** A cell with the columns that it covers, counted from 0; `to` is the last. */
export type PlacedCell<C> = { cell: C; from: number; to: number };

type Spanning = { columnSpan?: number | undefined; rowSpan?: number | undefined };

/** Where the cells of each row stand, when cells above reach down into it. */
export function placeCells<C extends Spanning>(rows: readonly { cells: readonly C[] }[]): PlacedCell<C>[][] {
  /** By column: how many rows more a cell from above reaches down. */
  const taken: number[] = [];
  return rows.map(({ cells }) => {
    let column = 0;
    const started: { from: number; to: number; rows: number }[] = [];
    const placed = cells.map((cell) => {
      while ((taken[column] ?? 0) > 0) column += 1;
      const from = column;
      const to = from + Math.max(1, cell.columnSpan ?? 1) - 1;
      column = to + 1;
      started.push({ from, to, rows: Math.max(1, cell.rowSpan ?? 1) });
      return { cell, from, to };
    });
    taken.forEach((count, index) => {
      if (count > 0) taken[index] = count - 1;
    });
    for (const { from, to, rows: count } of started)
      for (let index = from; index <= to; index += 1) taken[index] = count - 1;
    return placed;
  });
}
