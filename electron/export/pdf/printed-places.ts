import type { PrintedPlace } from '../../../core/contract/printed-place.ts';
import type { LayoutProfile } from '../../../core/layouts/layout-profile.ts';
import { pointsPerMm } from '../../../core/layouts/points-per-mm.ts';

/** What of a page a pair of marks encloses, and how far it reaches around them; lengths from the left of the text. */
export type PlaceFrame = {
  target: PrintedPlace['target'];
  leftMm: number;
  widthMm: number;
  /** Above the baseline of the first line, below that of the last. */
  abovePt: number;
  belowPt: number;
  isLandscape: boolean;
};

/** Where a mark stands: page from 1, baseline from the top of the page in points. */
export type PlaceMark = { role: 'begin' | 'finish'; key: string; page: number; y: number };

/**
 * The rectangles of the page that the marks enclose, in reading order: one on each page over which a place goes. Marks of
 * one key follow each other (the cells of a row begin and finish a table together), so the outermost ones count.
 */
export function listPrintedPlaces(
  marks: readonly PlaceMark[],
  frames: ReadonlyMap<string, PlaceFrame>,
  { page }: LayoutProfile,
): PrintedPlace[] {
  const places = new Map<string, { begin: PlaceMark; finish: PlaceMark }>();
  for (const mark of marks) {
    const known = places.get(mark.key);
    if (!known) places.set(mark.key, { begin: mark, finish: mark });
    else if (isBefore(mark, known.begin)) known.begin = mark;
    else if (isBefore(known.finish, mark)) known.finish = mark;
  }
  return [...places].flatMap(([key, { begin, finish }]) => {
    const frame = frames.get(key);
    if (!frame) return [];
    const heightMm = frame.isLandscape ? page.widthMm : page.heightMm;
    return Array.from({ length: finish.page - begin.page + 1 }, (_, index): PrintedPlace => {
      const number = begin.page + index;
      const topMm = number === begin.page ? (begin.y - frame.abovePt) / pointsPerMm : page.marginTopMm;
      const bottomMm =
        number === finish.page ? (finish.y + frame.belowPt) / pointsPerMm : heightMm - page.marginBottomMm;
      const isMirrored = page.isTwoSided && number % 2 === 0;
      return {
        target: frame.target,
        page: number,
        leftMm: (isMirrored ? page.marginRightMm : page.marginLeftMm) + frame.leftMm,
        topMm,
        widthMm: frame.widthMm,
        heightMm: Math.max(0, bottomMm - topMm),
      };
    });
  });
}

function isBefore(one: PlaceMark, other: PlaceMark): boolean {
  return one.page === other.page ? one.y < other.y : one.page < other.page;
}
