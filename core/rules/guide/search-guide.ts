import { foldSearchKey } from '../text/fold-search-key.ts';
import { textsOfBlock, type GuidePage } from './guide-page.ts';

export type GuideHit<Id extends string> = { page: Id; title: string; text: string };

/** Lines of the guide that hold every word of the query, with or without marks; at most one for each page, titles first. */
export function searchGuide<Id extends string>(
  pages: readonly { id: Id; page: GuidePage }[],
  query: string,
): GuideHit<Id>[] {
  const words = foldSearchKey(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  const holds = (text: string) => {
    const folded = foldSearchKey(text);
    return words.every((word) => folded.includes(word));
  };
  const hits = pages.flatMap(({ id, page }) => {
    if (holds(page.title)) return [{ page: id, title: page.title, text: '', rank: 0 }];
    const text = page.blocks.flatMap(textsOfBlock).find(holds);
    return text === undefined ? [] : [{ page: id, title: page.title, text, rank: 1 }];
  });
  return hits.toSorted((one, other) => one.rank - other.rank).map(({ rank: _rank, ...hit }) => hit);
}
