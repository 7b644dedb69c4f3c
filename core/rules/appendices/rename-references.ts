import type { Block } from '../../model/block.ts';
import type { Inline } from '../../model/inline.ts';
import type { Report } from '../../model/report.ts';
import { keepCopiedMark } from '../copies/keep-copied-mark.ts';
import { listAppendices } from './list-appendices.ts';
import { nameInText } from './name-appendix.ts';

/** `(Phụ lục II)`, `(chi tiết tại Phụ lục II)`: only in brackets, where an appendix of this report is meant. */
const reference = /( ?)\(([^()]*?)(Phụ lục(?: [IVXLCDM]+)?)\)/g;

/**
 * After a change of the appendices: what the text says of one follows its new number, and a bare `(Phụ lục II)` goes with
 * an appendix that is gone.
 */
export function renameReferences(before: Report, after: Report): Report {
  const now = new Map(listAppendices(after).map(({ id, name }) => [id, nameInText(name)]));
  const names = new Map(
    listAppendices(before).map(({ id, name }) => [nameInText(name), now.get(id) ?? null]),
  );
  if ([...names].every(([old, name]) => old === name)) return after;
  const rewrite = (text: string) =>
    text.replace(reference, (whole: string, space: string, words: string, name: string) => {
      const next = names.get(name);
      if (next === undefined) return whole;
      if (next !== null) return `${space}(${words}${next})`;
      return words === '' ? '' : whole;
    });
  const blocks = after.blocks.map((block) => rewriteBlock(block, rewrite));
  return blocks.every((block, index) => block === after.blocks[index]) ? after : { ...after, blocks };
}

function rewriteBlock(block: Block, rewrite: (text: string) => string): Block {
  if (block.type === 'table') {
    const rows = block.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({
        ...cell,
        content: cell.content.map((each) => rewriteInline(each, rewrite)),
      })),
    }));
    return JSON.stringify(rows) === JSON.stringify(block.rows)
      ? block
      : keepCopiedMark(block, { ...block, rows });
  }
  const content = rewriteInline(block.content, rewrite);
  return content === block.content ? block : keepCopiedMark(block, { ...block, content });
}

function rewriteInline(content: Inline[], rewrite: (text: string) => string): Inline[] {
  const next = content.flatMap((inline): Inline[] => {
    if (inline.type !== 'text') return [inline];
    const text = rewrite(inline.text);
    if (text === inline.text) return [inline];
    return text === '' ? [] : [{ ...inline, text }];
  });
  return next.length === content.length && next.every((each, index) => each === content[index])
    ? content
    : next;
}
