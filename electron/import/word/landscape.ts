import type { WordBlock } from '../../../core/reading/word-document.ts';
import { attributeOf, childOf, type XmlElement } from './xml.ts';

/** Whether the pages of a section (`w:sectPr`) lie across. */
export function liesAcross(section: XmlElement | null): boolean {
  const size = childOf(section, 'pgSz');
  return size !== null && attributeOf(size, 'orient') === 'landscape';
}

/** Marks the blocks whose pages lie across: a section ends with a paragraph, the last one with the body. */
export function markLandscape(
  blocks: readonly WordBlock[],
  sectionEnds: ReadonlyMap<WordBlock, boolean>,
  isLastAcross: boolean,
): WordBlock[] {
  let isAcross = isLastAcross;
  return blocks
    .toReversed()
    .map((block) => {
      isAcross = sectionEnds.get(block) ?? isAcross;
      return isAcross ? { ...block, isLandscape: true } : block;
    })
    .toReversed();
}
