import type { Bookmark, FootnotePiece } from '../../../core/documents/print-document.ts';
import type { LayoutProfile } from '../../../core/layouts/layout-profile.ts';

/** What is collected while the blocks of one document are turned into Word's elements. */
export type WordContext = {
  layout: LayoutProfile;
  /** In the order of their marks; the first one has number 1. */
  footnotes: FootnotePiece[];
  /** Bookmarks already set: Word keeps only the first of one name. */
  bookmarks: Set<Bookmark>;
  /** Names of the hidden bookmarks of blocks, in the order of their paragraphs. */
  blockBookmarks: Set<string>;
};

export function createWordContext(layout: LayoutProfile): WordContext {
  return { layout, footnotes: [], bookmarks: new Set(), blockBookmarks: new Set() };
}
