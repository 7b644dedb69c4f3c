import type { WordBlock } from '../../reading/word-document.ts';
import { textOfRuns } from './read-lines.ts';

const pageNumber = /^[-–—]?\s*(?:Trang\s*)?(\d{1,3})(?:\s*\/\s*\d{1,3})?\s*[-–—]?$/iu;

/**
 * Numbers of pages that were typed into the text, where they now stand between any two paragraphs: lines of their own, not
 * at the left edge, each greater than the one before and the first not greater than 2.
 */
export function takePageNumbers(blocks: readonly WordBlock[]): {
  blocks: WordBlock[];
  pageNumbers: string[];
} {
  const pageNumbers: string[] = [];
  let last = 0;
  const rest = blocks.filter((block) => {
    if (block.type !== 'paragraph' || block.mark !== '') return true;
    if (block.align !== 'center' && block.align !== 'right') return true;
    const found = pageNumber.exec(textOfRuns(block.runs).trim())?.[1];
    if (found === undefined || block.runs.some((run) => run.type === 'note')) return true;
    const number = Number(found);
    if (last === 0 ? number > 2 : number <= last) return true;
    last = number;
    pageNumbers.push(found);
    return false;
  });
  return { blocks: rest, pageNumbers };
}
