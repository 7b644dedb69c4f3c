import type { TextStyle } from '../../../core/layouts/layout-profile.ts';
import { twipsFromPt } from './lengths.ts';

/** From the bottom of a line of text to the rule under it. */
export const ruleGapPt = 2;

/** Indents that leave a line of the given length where the style aligns its text. */
export function ruleIndents(
  lengthPt: number,
  columnPt: number,
  align: TextStyle['align'],
): { left: number; right: number } {
  const free = Math.max(0, twipsFromPt(columnPt - lengthPt));
  switch (align) {
    case 'center': {
      const left = Math.floor(free / 2);
      return { left, right: left };
    }
    case 'right':
      return { left: free, right: 0 };
    case 'left':
    case 'justify':
      return { left: 0, right: free };
  }
}

/** What the rule takes away from the space after its line: on paper it stands in that space. */
export function ruleHeightPt(thicknessPt: number): number {
  return ruleGapPt + thicknessPt;
}
