import { Bookmark as WordBookmark, BookmarkEnd, BookmarkStart, type ParagraphChild } from 'docx';
import type { Bookmark } from '../../../core/documents/print-document.ts';
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

  constructor(bookmark: Bookmark, children: readonly ParagraphChild[]) {
    super({ id: bookmarkNames[bookmark], children });
    this.start = new BookmarkStart(bookmarkNames[bookmark], bookmarkIds[bookmark]);
    this.end = new BookmarkEnd(bookmarkIds[bookmark]);
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
  return [new NumberedBookmark(bookmark, runs)];
}
