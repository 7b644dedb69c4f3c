import { boundNeed, measureColumnNeeds, type MeasuredCell, type MeasuredRow } from './column-needs.ts';
import { divideColumns } from './divide-columns.ts';
import { placeCells, type PlacedCell } from './place-cells.ts';

/** A column of a cut table is no narrower than this, so that its words need not be read one under another. */
const leastCutMm = 12;
/** The column that names the rows keeps this much where the table gives it as much. */
const namesMm = 40;
/** What is repeated in each part takes no more of the page than this. */
const leadShare = 0.3;
/** What two programs measure differently. */
const slackMm = 0.5;

export type ColumnPlanInput = {
  rows: readonly MeasuredRow[];
  /** Of the columns as the table gives them. */
  widthsMm: readonly number[];
  headerRowCount: number;
  textWidthMm: number;
  sizePt: number;
};

/** Which columns of the table stand in a part, and how wide; the first `leadCount` name the rows in each part. */
export type PlannedPart = { columns: readonly number[]; widthsMm: readonly number[]; leadCount: number };

/**
 * A table that can be read on a page of this width: as it is when no word in it is broken; else with room taken from wide
 * columns; else in parts that repeat the columns that name the rows, cut where a group of its head ends if that costs no
 * further part.
 */
export function planColumns(input: ColumnPlanInput): PlannedPart[] {
  const { rows, widthsMm, headerRowCount, textWidthMm, sizePt } = input;
  const count = widthsMm.length;
  const whole = (widths: readonly number[]): PlannedPart[] => [
    { columns: widths.map((_, index) => index), widthsMm: widths, leadCount: 0 },
  ];
  const needs = measureColumnNeeds(rows, count, sizePt);
  const least = needs.map(boundNeed);
  for (const enough of [needs.map(({ widthMm }) => widthMm), least]) {
    if (widthsMm.every((width, index) => width >= (enough[index] ?? 0) - slackMm)) return whole(widthsMm);
    if (sum(enough) <= textWidthMm) return whole(spread(enough, widthsMm, textWidthMm));
  }

  const placed = placeCells(rows);
  const leadCount = countsRows(placed.slice(headerRowCount)) && count > 3 ? 2 : 1;
  const leads = least
    .slice(0, leadCount)
    .map((width, index) =>
      index === leadCount - 1 ? Math.max(width, Math.min(namesMm, textWidthMm * leadShare)) : width,
    );
  const roomMm = textWidthMm - sum(leads);
  const restMm = least.slice(leadCount).map((width) => Math.max(width, leastCutMm));
  if (restMm.some((width) => width > roomMm)) return whole(spread(least, widthsMm, textWidthMm));
  const groups = placed
    .slice(0, headerRowCount)
    .flat()
    .filter(({ from, to }) => to > from)
    .map(({ from, to }) => ({ from: from - leadCount, to: to + 1 - leadCount }));
  return divideColumns(restMm, roomMm, groups).map(({ from, to }) => {
    const own = Array.from({ length: to - from }, (_, offset) => leadCount + from + offset);
    return {
      columns: [...leads.keys(), ...own],
      widthsMm: [
        ...leads,
        ...spread(
          restMm.slice(from, to),
          own.map((column) => widthsMm[column] ?? 0),
          roomMm,
        ),
      ],
      leadCount,
    };
  });
}

/** Widths that add up to the room: what each must have, and of the rest as much as it had more than that. */
function spread(least: readonly number[], wanted: readonly number[], roomMm: number): number[] {
  const more = least.map((width, index) => Math.max(0, (wanted[index] ?? 0) - width));
  const restMm = roomMm - sum(least);
  const all = sum(more);
  return least.map(
    (width, index) => width + (all > 0 ? (restMm * (more[index] ?? 0)) / all : restMm / least.length),
  );
}

/** Whether the first column only numbers the rows: TT, 1, 2, 3. */
function countsRows(rows: readonly (readonly PlacedCell<MeasuredCell>[])[]): boolean {
  return rows.every((row) =>
    row.every(
      ({ cell, from, to }) => from > 0 || to > 0 || cell.texts.every((text) => text.trim().length <= 4),
    ),
  );
}

function sum(widths: readonly number[]): number {
  return widths.reduce((all, width) => all + width, 0);
}
