import type { Bookmark } from '../../../core/documents/print-document.ts';
import { nameBlockBookmark } from '../../../core/rules/comparison/name-block-bookmark.ts';
import { escapeXml } from './escape-xml.ts';
import type { WordContext } from './word-context.ts';

/** Names of the bookmarks in the file; Word allows no hyphen in them. */
export const bookmarkNames: Record<Bookmark, string> = {
  number: 'number',
  'place-date': 'place_date',
  signer: 'signer',
};

const bookmarkIds: Record<Bookmark, number> = { number: 1, 'place-date': 2, signer: 3 };

function writeBookmark(name: string, id: number, runs: string): string {
  return `<w:bookmarkStart w:name="${escapeXml(name)}" w:id="${id}"/>${runs}<w:bookmarkEnd w:id="${id}"/>`;
}

/** Wraps the runs in the bookmark, unless the document has it already. */
export function setBookmark(runs: string, bookmark: Bookmark | undefined, context: WordContext): string {
  if (bookmark === undefined || context.bookmarks.has(bookmark)) return runs;
  context.bookmarks.add(bookmark);
  return writeBookmark(bookmarkNames[bookmark], bookmarkIds[bookmark], runs);
}

const firstBlockBookmark = 10;

/** A hidden bookmark around a block's paragraph, by which the edited file finds back to the report. */
export function setBlockBookmark(runs: string, blockId: string, { blockBookmarks }: WordContext): string {
  const name = nameBlockBookmark(blockId);
  if (name === null || runs === '' || blockBookmarks.has(name)) return runs;
  blockBookmarks.add(name);
  return writeBookmark(name, firstBlockBookmark + blockBookmarks.size, runs);
}
