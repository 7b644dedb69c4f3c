import { Bookmark as WordBookmark, BookmarkEnd, BookmarkStart, type ParagraphChild } from 'docx';
import type { Bookmark } from '../../../core/documents/print-document.ts';
import { nameBlockBookmark } from '../../../core/rules/comparison/name-block-bookmark.ts';
import type { WordContext } from './word-context.ts';

/** Names of the bookmarks in the file; Word allows no hyphen in them. */
export const bookmarkNames: Record<Bookmark, string> = {
  number: 'number',
  'place-date': 'place_date',
  signer: 'signer',
};

const bookmarkIds: Record<Bookmark, number> = { number: 1, 'place-date': 2, signer: 3 };

/** A bookmark with an id of ours: docx counts on through the whole process. */
class NumberedBookmark extends WordBookmark {
  override readonly start: BookmarkStart;
  override readonly end: BookmarkEnd;

  constructor(name: string, id: number, children: readonly ParagraphChild[]) {
    super({ id: name, children });
    this.start = new BookmarkStart(name, id);
    this.end = new BookmarkEnd(id);
  }
}

/** Wraps the runs in the bookmark, unless the document has it already. */
export function setBookmark(
  runs: ParagraphChild[],
  bookmark: Bookmark | undefined,
  context: WordContext,
): ParagraphChild[] {
  if (bookmark === undefined || context.bookmarks.has(bookmark)) return runs;
  context.bookmarks.add(bookmark);
  return [new NumberedBookmark(bookmarkNames[bookmark], bookmarkIds[bookmark], runs)];
}

const firstBlockBookmark = 10;

/** A hidden bookmark around a block's paragraph, by which the edited file finds back to the report. */
export function setBlockBookmark(
  runs: ParagraphChild[],
  blockId: string,
  { blockBookmarks }: WordContext,
): ParagraphChild[] {
  const name = nameBlockBookmark(blockId);
  if (name === null || runs.length === 0 || blockBookmarks.has(name)) return runs;
  blockBookmarks.add(name);
  return [new NumberedBookmark(name, firstBlockBookmark + blockBookmarks.size, runs)];
}
