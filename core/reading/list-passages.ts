import type { WordDocument, WordParagraph, WordRun, WordTable } from './word-document.ts';
import { paragraphsOf, textOfRuns } from './word-text.ts';

/** One paragraph or ruled table of a Word file's body, as it reads when every tracked change is accepted. */
export type WordPassage =
  | {
      kind: 'paragraph';
      text: string;
      /** Without what was deleted while changes were tracked. */
      runs: readonly WordRun[];
      bookmarks: readonly string[];
      commentIds: readonly string[];
      /** Who tracked changes in it, each once. */
      authors: readonly string[];
    }
  | { kind: 'table'; table: WordTable; commentIds: readonly string[]; authors: readonly string[] };

type OpenParagraph = {
  text: string;
  runs: WordRun[];
  bookmarks: string[];
  commentIds: string[];
  authors: string[];
};

/**
 * The body of an edited file in reading order. Tables without lines only arrange letterhead and signature, which the office
 * changes in its own fields; empty paragraphs are no passages. A paragraph whose end was deleted is joined with the next.
 */
export function listPassages(document: WordDocument): WordPassage[] {
  const passages: WordPassage[] = [];
  let opened: OpenParagraph | null = null;
  for (const block of document.blocks) {
    if (block.type === 'table') {
      if (block.hasBorders) passages.push(passageOfTable(block));
      continue;
    }
    const runs = block.runs.filter((run) => run.change?.kind !== 'deleted');
    const mark = block.mark === '' ? '' : `${block.mark} `;
    const joined: OpenParagraph = opened ?? {
      text: mark,
      runs: mark === '' ? [] : [{ type: 'text', text: mark }],
      bookmarks: [],
      commentIds: [],
      authors: [],
    };
    joined.text += textOfRuns(runs);
    joined.runs.push(...runs);
    joined.bookmarks.push(...block.bookmarks);
    joined.commentIds.push(...block.commentIds);
    joined.authors = [...new Set([...joined.authors, ...authorsOf(block)])];
    if (block.endChange?.kind === 'deleted') {
      opened = joined;
      continue;
    }
    opened = null;
    if (joined.text.trim() !== '' || joined.runs.some((run) => run.type === 'note')) {
      passages.push({ kind: 'paragraph', ...joined });
    }
  }
  return passages;
}

function passageOfTable(table: WordTable): WordPassage {
  const paragraphs = table.rows.flatMap((row) => row.cells.flatMap((cell) => paragraphsOf(cell.blocks)));
  const authors = [
    ...paragraphs.flatMap(authorsOf),
    ...table.rows.flatMap((row) => (row.change ? [row.change.author] : [])),
  ];
  return {
    kind: 'table',
    table: { ...table, rows: table.rows.filter((row) => row.change?.kind !== 'deleted') },
    commentIds: paragraphs.flatMap((paragraph) => paragraph.commentIds),
    authors: [...new Set(authors)],
  };
}

function authorsOf(paragraph: WordParagraph): string[] {
  const changes = [...paragraph.runs.map((run) => run.change), paragraph.endChange];
  return changes.flatMap((change) => (change ? [change.author] : []));
}
