import type { WordBlock, WordDocument, WordParagraph, WordRun } from '../../reading/word-document.ts';
import { paragraphsOf, textOfRuns } from '../../reading/word-text.ts';
import { convertOldText, decodeOldText, encodingOfFont } from './convert-old-text.ts';
import { isCutVniLetter } from './decode-vni.ts';
import { hasUnicodeLetters, recogniseEncoding, type OldEncoding } from './recognise-encoding.ts';

/** A paragraph with text in an old font: as it stands in the file, and as it reads. */
export type FontConversion = { before: string; after: string };

/**
 * The document with text of old fonts (TCVN3, VNI) in Unicode: by each run's font first; where the font does not tell,
 * by the statistics of the paragraph, a short one following the document. Without such text it is the same document.
 */
export function convertOldFonts(document: WordDocument): {
  document: WordDocument;
  conversions: readonly FontConversion[];
} {
  const conversions: FontConversion[] = [];
  const silentText = paragraphsOf(document.blocks)
    .map((paragraph) => readSilentText(paragraph.runs))
    .filter((text) => !hasUnicodeLetters(text))
    .join('\n');
  const usual = recogniseEncoding(silentText);
  const convert = (paragraph: WordParagraph): WordParagraph => {
    const runs = convertRuns(joinCutLetters(paragraph.runs), usual);
    const [before, after] = [textOfRuns(paragraph.runs), textOfRuns(runs)];
    if (before === after) return paragraph;
    conversions.push({ before, after });
    return { ...paragraph, runs };
  };
  const converted = {
    ...document,
    blocks: convertBlocks(document.blocks, convert),
    notes: document.notes.map((note) => ({ ...note, paragraphs: note.paragraphs.map(convert) })),
    comments: document.comments.map((comment) => ({
      ...comment,
      text: convertOldText(comment.text)?.text ?? comment.text,
    })),
  };
  return conversions.length === 0 ? { document, conversions } : { document: converted, conversions };
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

function convertRuns(runs: readonly WordRun[], usual: OldEncoding | null): WordRun[] {
  const silentText = readSilentText(runs);
  const guess =
    recogniseEncoding(silentText) ??
    (usual !== null && recogniseEncoding(silentText, { leastWords: 1 }) === usual ? usual : null);
  return runs.map((run): WordRun => {
    if (run.type !== 'text' || hasUnicodeLetters(run.text)) return run;
    const told = encodingOfFont(run.font ?? '');
    const encoding = told?.encoding ?? guess;
    if (encoding === null) return run;
    const text = decodeOldText(run.text, encoding, { isCapitals: told?.isCapitals ?? false });
    const { font: _font, ...rest } = run;
    return { ...rest, text };
  });
}

/** A letter of VNI that Word has cut between two runs is put together in the first. */
function joinCutLetters(runs: readonly WordRun[]): WordRun[] {
  const joined = [...runs];
  for (const [index, run] of runs.entries()) {
    const before = joined[index - 1];
    if (run.type !== 'text' || before?.type !== 'text') continue;
    const isVni = [before, run].every((each) => encodingOfFont(each.font ?? '')?.encoding === 'vni');
    if (!isVni || !isCutVniLetter(before.text, run.text)) continue;
    joined[index - 1] = { ...before, text: before.text + run.text.charAt(0) };
    joined[index] = { ...run, text: run.text.slice(1) };
  }
  return joined;
}

/** The text whose font does not tell how it is encoded. */
function readSilentText(runs: readonly WordRun[]): string {
  return runs
    .map((run) => (run.type === 'text' && encodingOfFont(run.font ?? '') === null ? run.text : ' '))
    .join('');
}
