import type { WordBlock, WordChange, WordParagraph, WordRun } from '../../reading/word-document.ts';

/** The blocks as they read once every tracked change is accepted; what was deleted is gone. */
export function settleChanges(blocks: readonly WordBlock[]): WordBlock[] {
  const settled: WordBlock[] = [];
  let open: WordParagraph | null = null;
  for (const block of blocks) {
    if (block.type === 'table') {
      if (open) settled.push(open);
      open = null;
      settled.push({
        ...block,
        rows: block.rows
          .filter((row) => !isDeleted(row.change))
          .map((row) => ({
            ...row,
            cells: row.cells.map((cell) => ({ ...cell, blocks: settleChanges(cell.blocks) })),
          })),
      });
      continue;
    }
    const runs: readonly WordRun[] = block.runs.filter((run) => !isDeleted(run.change));
    // A deleted paragraph end joins the paragraph with the next one, whose look the whole then has.
    const paragraph: WordParagraph = open
      ? { ...block, mark: open.mark || block.mark, runs: [...open.runs, ...runs] }
      : { ...block, runs };
    open = isDeleted(block.endChange) ? paragraph : null;
    if (!open) settled.push(paragraph);
  }
  if (open) settled.push(open);
  return settled;
}

function isDeleted(change: WordChange | undefined): boolean {
  return change?.kind === 'deleted';
}
