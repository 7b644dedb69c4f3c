import type { Bookmark, FootnotePiece } from '../../../core/documents/print-document.ts';
import type { LayoutProfile } from '../../../core/layouts/layout-profile.ts';

/** A header or footer: a part of its own, called by its kind and its number in the row of all of them, from 1. */
export type PageEdge = { kind: 'header' | 'footer'; content: string };

/** What is collected while the blocks of one document are written. */
export type WordContext = {
  layout: LayoutProfile;
  /** In the order of their marks; the first one has number 1. */
  footnotes: FootnotePiece[];
  pageEdges: PageEdge[];
  /** Bookmarks already set: Word keeps only the first of one name. */
  bookmarks: Set<Bookmark>;
  /** Names of the hidden bookmarks of blocks, in the order of their paragraphs. */
  blockBookmarks: Set<string>;
};

export function createWordContext(layout: LayoutProfile): WordContext {
  return { layout, footnotes: [], pageEdges: [], bookmarks: new Set(), blockBookmarks: new Set() };
}
