import type { Block } from '../../../core/model/block.ts';
import type { Report } from '../../../core/model/report.ts';
import { countWords } from '../../../core/rules/text/count-words.ts';
import { plainTextOfBlock } from '../../../core/rules/text/read-plain-text.ts';

const counted = new WeakMap<Block, number>();

/** Words of the prose and of the listed rows; each block is counted once, however often the report changes. */
export function countReportWords(report: Report): number {
  const rows = [...report.nextTasks, ...report.petitions];
  return (
    report.blocks.reduce((sum, block) => sum + countBlock(block), 0) +
    rows.reduce((sum, row) => sum + countWords(row.text), 0)
  );
}

function countBlock(block: Block): number {
  const known = counted.get(block);
  if (known !== undefined) return known;
  const count = countWords(plainTextOfBlock(block));
  counted.set(block, count);
  return count;
}
