import type { RecognisedBlock } from '../../reading/recognised-document.ts';
import type { WordBlock, WordRun } from '../../reading/word-document.ts';
import { readContent, type ContentContext } from './read-content.ts';

/** References to notes in blocks that do not become blocks of the report. */
export function listNotes(blocks: readonly WordBlock[]): WordRun[] {
  return blocks.flatMap((block) =>
    block.type === 'paragraph'
      ? block.runs.filter((run) => run.type === 'note')
      : block.rows.flatMap((row) => row.cells.flatMap((cell) => listNotes(cell.blocks))),
  );
}

/** A letterhead or signature cannot hold notes: their text becomes paragraphs. */
export function readStrayNotes(runs: readonly WordRun[], context: ContentContext): RecognisedBlock[] {
  return readContent(runs, context).flatMap((inline): RecognisedBlock[] =>
    inline.type === 'footnote' && inline.content.length > 0
      ? [{ block: { type: 'paragraph', id: context.newId(), content: inline.content }, mark: '' }]
      : [],
  );
}
