import type { HeadingLevel } from '../../model/block.ts';
import type { RecognisedBlock } from '../../reading/recognised-document.ts';

/** From the outermost to the innermost, as offices nest them. */
const order: readonly RegExp[] = [
  /^(?:[Pp]hần\s|PHẦN\s|[A-E][.-])/u,
  /^[IVX]+\s?[.\-–—/)]/u,
  /^\d{1,2}\s?[.\-/]$/u,
  /^\d{1,2}\.\d{1,2}\.?$|^\d{1,2}\)$/u,
  /^\p{Ll}[.)/]$|^\d{1,2}\.\d{1,2}\.\d{1,2}\.?$/u,
  /^\(\d{1,2}\)$/u,
  /./u,
];
/** Where a title without a mark stands among them, by the level that its look or style gives. */
const rankOfLevel = { 1: 1, 2: 2, 3: 4, 4: 5, 5: 6 } as const satisfies Record<HeadingLevel, number>;

/**
 * The three upper levels by how this document nests its marks: below `Phần thứ nhất` or `A.`, `I.` is the second; where
 * nothing stands above `1.`, it is the first. What is nested deeper stays on the third.
 */
export function settleLevels(blocks: readonly RecognisedBlock[]): RecognisedBlock[] {
  const above: number[] = [];
  return blocks.map((each) => {
    const { block, mark } = each;
    if (block.type !== 'heading' || block.level > 3) return each;
    const rank = mark === '' ? rankOfLevel[block.level] : order.findIndex((pattern) => pattern.test(mark));
    while ((above.at(-1) ?? -1) >= rank) above.pop();
    above.push(rank);
    const level = above.length === 1 ? 1 : above.length === 2 ? 2 : 3;
    return level === block.level ? each : { mark, block: { ...block, level } };
  });
}
