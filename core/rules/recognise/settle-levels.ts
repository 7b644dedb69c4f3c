import type { HeadingLevel } from '../../model/block.ts';
import type { RecognisedBlock } from '../../reading/recognised-document.ts';

const part = /^(?:phần\s|[A-E][.-])/iu;
const roman = /^[IVX]+\s?[.\-–/)]/u;
const decimal = /^\d{1,2}(?:\.\d{1,2})*/u;

/**
 * Levels by how an office counts: below parts (`Phần thứ nhất`, `A.`) `I.` is the second level; where nothing stands above
 * `1.`, each further number (`1.1.`, `1.1.1.`) is a level.
 */
export function settleLevels(blocks: readonly RecognisedBlock[]): RecognisedBlock[] {
  const marks = blocks.flatMap(({ block, mark }) => (block.type === 'heading' && mark !== '' ? [mark] : []));
  const hasParts = marks.some((mark) => part.test(mark));
  const hasRomans = marks.some((mark) => roman.test(mark));
  const isDecimalFirst = !hasParts && !hasRomans && marks.some((mark) => /^\d{1,2}\.\d/.test(mark));
  if (!isDecimalFirst && !(hasParts && hasRomans)) return [...blocks];
  return blocks.map((each) => {
    const { block, mark } = each;
    if (block.type !== 'heading' || block.level > 3 || mark === '') return each;
    const level = isDecimalFirst ? countLevels(mark, block.level) : lowerByOne(mark, block.level);
    return { mark, block: { ...block, level } };
  });
}

function countLevels(mark: string, level: HeadingLevel): HeadingLevel {
  const numbers = decimal.exec(mark)?.[0].split('.').length;
  return numbers === undefined ? level : numbers === 1 ? 1 : numbers === 2 ? 2 : 3;
}

function lowerByOne(mark: string, level: HeadingLevel): HeadingLevel {
  if (part.test(mark)) return 1;
  return level === 1 ? 2 : 3;
}
