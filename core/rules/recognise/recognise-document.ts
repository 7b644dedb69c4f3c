import type { RecognisedDocument } from '../../reading/recognised-document.ts';
import type { WordDocument } from '../../reading/word-document.ts';
import { joinPartTitles } from './join-part-titles.ts';
import { takePageNumbers } from './page-numbers.ts';
import { recogniseBlocks, recogniseParagraph } from './recognise-blocks.ts';
import { recogniseEnd } from './recognise-end.ts';
import { listNotes, readStrayNotes } from './stray-notes.ts';
import { recogniseStart } from './recognise-start.ts';
import { settleChanges } from './settle-changes.ts';
import { settleLevels } from './settle-levels.ts';

/**
 * An office's document taken apart: letterhead, type and abstract, body, signature, recipients, appendices. Tracked
 * changes count as accepted.
 */
export function recogniseDocument(
  document: WordDocument,
  { newId }: { newId: () => string },
): RecognisedDocument {
  const { blocks: numberless, pageNumbers } = takePageNumbers(settleChanges(document.blocks));
  const blocks = joinPartTitles(numberless);
  const context = { notes: new Map(document.notes.map((note) => [note.id, note])), newId };
  const start = recogniseStart(blocks);
  const afterStart = blocks.slice(start.bodyStart);
  const end = recogniseEnd(afterStart);
  return {
    letterhead: start.letterhead,
    documentType: start.documentType,
    abstract: start.abstract,
    body: settleLevels([
      ...readStrayNotes(start.noteRuns, context),
      ...start.restLines.flatMap(({ runs, mark, align }) =>
        recogniseParagraph({ runs, mark, align, outlineLevel: null }, context),
      ),
      ...recogniseBlocks(afterStart.slice(0, end.from), context),
    ]),
    signature: end.signature,
    recipients: end.recipients,
    appendices: [
      ...readStrayNotes(listNotes(afterStart.slice(end.from, end.to)), context),
      ...recogniseBlocks(afterStart.slice(end.to), context),
    ],
    pageNumbers,
    omitted: document.omitted,
  };
}
