import type { WordBlock, WordDocument, WordParagraph, WordRun } from '../../reading/word-document.ts';
import { paragraphsOf, textOfRuns } from '../../reading/word-text.ts';
import { convertOldRuns, listConversions, type FontConversion } from './convert-old-runs.ts';
import { convertOldText } from './convert-old-text.ts';

/** The document with text of old fonts (TCVN3, VNI) in Unicode. Without such text it is the same document. */
export function convertOldFonts(document: WordDocument): {
  document: WordDocument;
  conversions: readonly FontConversion[];
} {
  const paragraphs = [...paragraphsOf(document.blocks), ...document.notes.flatMap((note) => note.paragraphs)];
  const texts = convertOldRuns(
    paragraphs.map(({ runs }) => runs.map((run) => (run.type === 'text' ? run : { text: '' }))),
  );
  const converted = new Map(
    paragraphs.map((paragraph, index) => [paragraph, writeTexts(paragraph, texts[index] ?? [])]),
  );
  const conversions = listConversions(
    paragraphs.map(({ runs }) => textOfRuns(runs)),
    paragraphs.map((each) => textOfRuns(converted.get(each)?.runs ?? each.runs)),
  );
  if (conversions.length === 0) return { document, conversions };
  const convert = (paragraph: WordParagraph) => converted.get(paragraph) ?? paragraph;
  return {
    conversions,
    document: {
      ...document,
      blocks: convertBlocks(document.blocks, convert),
      notes: document.notes.map((note) => ({ ...note, paragraphs: note.paragraphs.map(convert) })),
      comments: document.comments.map((comment) => ({
        ...comment,
        text: convertOldText(comment.text)?.text ?? comment.text,
      })),
    },
  };
}

function convertBlocks(
  blocks: readonly WordBlock[],
  convert: (paragraph: WordParagraph) => WordParagraph,
): WordBlock[] {
  return blocks.map((block) =>
    block.type === 'paragraph'
      ? convert(block)
      : {
          ...block,
          rows: block.rows.map((row) => ({
            ...row,
            cells: row.cells.map((cell) => ({ ...cell, blocks: convertBlocks(cell.blocks, convert) })),
          })),
        },
  );
}

/** What reads as Unicode has left its old font behind. */
function writeTexts(paragraph: WordParagraph, texts: readonly string[]): WordParagraph {
  const runs = paragraph.runs.map((run, index): WordRun => {
    const text = texts[index];
    if (run.type !== 'text' || text === undefined || text === run.text) return run;
    const { font: _font, ...rest } = run;
    return { ...rest, text };
  });
  return runs.every((run, index) => run === paragraph.runs[index]) ? paragraph : { ...paragraph, runs };
}
