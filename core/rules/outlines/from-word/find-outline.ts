import type { RecognisedBlock, RecognisedDocument } from '../../../reading/recognised-document.ts';
import { settleLevels } from '../../recognise/settle-levels.ts';
import { foldSearchKey } from '../../text/fold-search-key.ts';
import { plainTextOfBlock } from '../../text/read-plain-text.ts';

export type FoundOutline = {
  /** What stands before the outline: the words of the letter that asks for the report. */
  before: readonly RecognisedBlock[];
  /** `Đề cương báo cáo …` and what stands under it; empty where the outline has no title of its own. */
  titles: readonly RecognisedBlock[];
  /** The outline itself, its levels settled among themselves. */
  blocks: readonly RecognisedBlock[];
};

/**
 * Where the outline is in an office's document: under its own title, in the letter or behind its signature; else the parts
 * I., II., … of the text; else, of a letter whose text has no parts, what follows the signature.
 */
export function findOutline({ body, appendices }: RecognisedDocument): FoundOutline {
  const all = [...body, ...appendices];
  const title = all.findLastIndex(isOutlineTitle);
  if (title !== -1) {
    const end = endOfTitles(all, title + 1);
    return {
      before: all.slice(0, title),
      titles: all.slice(title, end),
      blocks: settleLevels(all.slice(end)),
    };
  }
  const part = body.findIndex(isPart);
  const start = part !== -1 ? part : countHeadings(appendices) >= 2 ? body.length : body.findIndex(isHeading);
  const from = start === -1 ? all.length : start;
  return { before: all.slice(0, from), titles: [], blocks: settleLevels(all.slice(from)) };
}

function isOutlineTitle({ block, mark }: RecognisedBlock): boolean {
  if (block.type === 'table' || (mark !== '' && block.type === 'heading' && block.level > 3)) return false;
  const text = plainTextOfBlock(block);
  // "theo đề cương sau đây" is a sentence of the letter.
  return (
    text.length <= 250 &&
    mark === '' &&
    /^(?:(?:phu luc|mau)(?: [ivx\d]+)?[ :.–-]*)?(?:goi y )?de cuong(?: |$)/.test(foldSearchKey(text))
  );
}

/** Below the title: "kết quả công tác quý III", "(Kèm theo Công văn số …)", up to the first mark or sentence. */
function endOfTitles(all: readonly RecognisedBlock[], start: number): number {
  const hasMarks = all
    .slice(start)
    .some(({ block, mark }) => block.type === 'heading' && block.level <= 3 && mark !== '');
  let end = start;
  for (; end < all.length && end < start + 4; end += 1) {
    const each = all[end];
    if (!each || each.mark !== '' || each.block.type === 'table') break;
    const text = plainTextOfBlock(each.block).trim();
    const isTitle = isRemark(text) || (hasMarks && each.block.type === 'heading' && text.length <= 200);
    if (!isTitle) break;
  }
  return end;
}

/** `(Kèm theo Công văn số 12-CV/BDVTU, ngày 05/9/2025 của …)`. */
export function isRemark(text: string): boolean {
  return /^\(?(?:kem theo|ban hanh kem|theo cong van|dinh kem)/.test(foldSearchKey(text));
}

function isPart({ block, mark }: RecognisedBlock): boolean {
  return (
    block.type === 'heading' && block.level <= 3 && /^(?:[IVX]+\s?[.\-–—/)]|phần\s|[A-E][.-])/iu.test(mark)
  );
}

function isHeading({ block }: RecognisedBlock): boolean {
  return block.type === 'heading' && block.level <= 3;
}

function countHeadings(blocks: readonly RecognisedBlock[]): number {
  return blocks.filter(isHeading).length;
}
