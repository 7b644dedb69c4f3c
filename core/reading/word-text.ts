import type { WordBlock, WordParagraph, WordRun } from './word-document.ts';

/** The letters of runs; a note counts as nothing, a line break as a line feed. */
export function textOfRuns(runs: readonly WordRun[]): string {
  return runs.map((run) => (run.type === 'text' ? run.text : run.type === 'line-break' ? '\n' : '')).join('');
}

/** The paragraphs of blocks in reading order, those of tables and of tables within them too. */
export function paragraphsOf(blocks: readonly WordBlock[]): WordParagraph[] {
  return blocks.flatMap((block) =>
    block.type === 'paragraph'
      ? [block]
      : block.rows.flatMap((row) => row.cells.flatMap((cell) => paragraphsOf(cell.blocks))),
  );
}
