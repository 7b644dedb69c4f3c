import type { Block } from '../../model/block.ts';
import type { Inline } from '../../model/inline.ts';
import { limits } from '../../model/limits.ts';
import type { RecognisedBlock } from '../../reading/recognised-document.ts';
import type { WordBlock, WordCell, WordParagraph, WordTable } from '../../reading/word-document.ts';
import { plainTextOf } from '../text/read-plain-text.ts';
import { dropLetters, readContent, splitContent, trimContent, type ContentContext } from './read-content.ts';
import { isOrnament } from './read-lines.ts';
import { recogniseHeading } from './recognise-heading.ts';

/** The blocks of a body as a report keeps them, each with its mark as the file shows it. Empty paragraphs are left out. */
export function recogniseBlocks(blocks: readonly WordBlock[], context: ContentContext): RecognisedBlock[] {
  return blocks.flatMap((block) => {
    const found =
      block.type === 'paragraph' ? recogniseParagraph(block, context) : recogniseTable(block, context);
    return block.isLandscape ? found.map((each) => ({ ...each, isLandscape: true })) : found;
  });
}

export function recogniseParagraph(
  paragraph: Pick<WordParagraph, 'runs' | 'mark' | 'outlineLevel' | 'align'>,
  context: ContentContext,
): RecognisedBlock[] {
  const content = readContent(paragraph.runs, context);
  const text = plainTextOf(content);
  const hasNote = content.some((inline) => inline.type === 'footnote');
  if (isOrnament(text) && !hasNote) return [];
  const heading = recogniseHeading(content, paragraph);
  if (heading) {
    const { level, mark, markLength, isRunIn } = heading;
    const title = trimContent(dropLetters(content, markLength));
    const block: Block = {
      type: 'heading',
      id: context.newId(),
      level,
      ...(isRunIn && { isRunIn: true }),
      content: level <= 3 && !isRunIn ? withoutEmphasis(title) : title,
    };
    return [{ block, mark }];
  }
  const whole: Inline[] =
    paragraph.mark === '' ? content : [{ type: 'text', text: `${paragraph.mark} ` }, ...content];
  return cutLong(whole).map((part) => ({
    block: { type: 'paragraph', id: context.newId(), content: part },
    mark: '',
  }));
}

/** A heading is bold by its level, not by its letters. */
function withoutEmphasis(content: readonly Inline[]): Inline[] {
  return content.map((inline) => {
    if (inline.type !== 'text') return inline;
    const { isBold: _bold, isItalic: _italic, ...run } = inline;
    return run;
  });
}

function cutLong(content: readonly Inline[]): Inline[][] {
  const length = plainTextOf(content).length;
  if (length <= limits.paragraphCharacters) return [[...content]];
  const [before, after] = splitContent(content, limits.paragraphCharacters);
  return [before, ...cutLong(after)];
}

function recogniseTable(table: WordTable, context: ContentContext): RecognisedBlock[] {
  const rows = table.rows.map((row) => ({
    cells: row.cells.map((cell) => ({
      ...(cell.columnSpan > 1 && { columnSpan: cell.columnSpan }),
      ...(cell.rowSpan > 1 && { rowSpan: cell.rowSpan }),
      ...readAlign(cell),
      content: readCell(cell.blocks, context),
    })),
  }));
  const isEmpty = rows.every((row) => row.cells.every((cell) => cell.content.length === 0));
  if (isEmpty) return [];
  const columnCount = Math.max(
    table.columnShares.length,
    ...table.rows.map((row) => row.cells.reduce((sum, cell) => sum + cell.columnSpan, 0)),
  );
  const cellCount = rows.reduce((sum, row) => sum + row.cells.length, 0);
  if (columnCount > limits.tableColumns || rows.length > limits.tableRows || cellCount > limits.tableCells)
    return rows.flatMap((row) =>
      writeRow(
        row.cells.map((cell) => cell.content),
        context,
      ),
    );
  const shares = table.columnShares.filter((share) => share > 0);
  const block: Block = {
    type: 'table',
    id: context.newId(),
    columnShares: shares.length === columnCount ? shares : Array.from({ length: columnCount }, () => 1),
    headerRowCount: Math.min(table.headerRowCount, rows.length),
    rows,
  };
  return [{ block, mark: '' }];
}

/** A row of a table that no report could hold, as one paragraph. */
function writeRow(cells: readonly Inline[][][], context: ContentContext): RecognisedBlock[] {
  const content = joinContents(cells.flat(), { type: 'text', text: ' ' });
  if (content.length === 0) return [];
  return cutLong(content).map((part) => ({
    block: { type: 'paragraph', id: context.newId(), content: part },
    mark: '',
  }));
}

function readAlign(cell: WordCell): { align?: 'left' | 'center' | 'right' } {
  const aligns = new Set(cell.blocks.flatMap((block) => (block.type === 'paragraph' ? [block.align] : [])));
  const [align] = aligns;
  return aligns.size === 1 && align !== undefined && align !== 'justify' ? { align } : {};
}

/** The paragraphs of a cell; of a table inside it each row is one. */
function readCell(blocks: readonly WordBlock[], context: ContentContext): Inline[][] {
  return blocks
    .flatMap((block): Inline[][] => {
      if (block.type === 'paragraph') {
        const content = readContent(block.runs, context);
        return [block.mark === '' ? content : [{ type: 'text', text: `${block.mark} ` }, ...content]];
      }
      return block.rows.map((row) =>
        joinContents(
          row.cells.flatMap((cell) => readCell(cell.blocks, context)),
          { type: 'text', text: ' ' },
        ),
      );
    })
    .filter((content) => content.length > 0);
}

function joinContents(contents: readonly (readonly Inline[])[], between: Inline): Inline[] {
  return contents
    .filter((content) => content.length > 0)
    .flatMap((content, index) => (index === 0 ? content : [between, ...content]));
}
