import type { WordBlock, WordParagraph } from '../../reading/word-document.ts';
import { isAllBold, isCapitals, textOfRuns } from './read-lines.ts';

const partMark = /^phần\s+(?:thứ\s+)?[\p{L}\d]{1,5}\s*[.:–-]?$/iu;

/** `Phần thứ nhất` on a line of its own and the title below it are one heading. */
export function joinPartTitles(blocks: readonly WordBlock[]): WordBlock[] {
  const joined: WordBlock[] = [];
  let open: WordParagraph | null = null;
  for (const block of blocks) {
    if (open && block.type === 'paragraph') {
      if (isEmpty(block)) continue;
      if (isTitle(block)) {
        joined.push({ ...block, runs: [...open.runs, { type: 'text', text: ' ' }, ...block.runs] });
        open = null;
        continue;
      }
    }
    if (open) joined.push(open);
    open = block.type === 'paragraph' && block.mark === '' && isPartMark(block) ? block : null;
    if (!open) joined.push(block);
  }
  return open ? [...joined, open] : joined;
}

function isPartMark({ runs }: WordParagraph): boolean {
  return partMark.test(textOfRuns(runs).trim()) && runs.every((run) => run.type === 'text');
}

function isTitle({ runs, align, mark }: WordParagraph): boolean {
  const text = textOfRuns(runs).trim();
  return mark === '' && text.length <= 200 && (align === 'center' || isCapitals(text) || isAllBold(runs));
}

function isEmpty({ runs }: WordParagraph): boolean {
  return runs.every((run) => run.type === 'line-break' || (run.type === 'text' && run.text.trim() === ''));
}
