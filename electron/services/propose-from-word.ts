import { basename } from 'node:path';
import type { WordProposal } from '../../core/contract/word-proposal.ts';
import { limits } from '../../core/model/limits.ts';
import type { RecognisedDocument } from '../../core/reading/recognised-document.ts';
import { convertOldFonts } from '../../core/rules/old-fonts/convert-old-fonts.ts';
import { placeOnOutline } from '../../core/rules/beginning/place-on-outline.ts';
import { recogniseDocument } from '../../core/rules/recognise/recognise-document.ts';
import { tellLetterhead } from '../../core/rules/recognise/tell-letterhead.ts';
import { openReport } from './open-report.ts';
import type { Program } from './program.ts';
import type { WordReader } from './read-word.ts';

/** What the Word file at `path` would bring into a report. Neither the file nor the report is changed. */
export async function proposeFromWord(
  program: Program,
  wordReader: WordReader,
  name: { periodId: string; organisationId: string },
  path: string,
  signal: AbortSignal,
): Promise<Omit<WordProposal, 'fileId'>> {
  const { newId } = program;
  const { sections } = await openReport(program, name);
  const document = await wordReader.read(path, { signal });
  const { document: readable, conversions } = convertOldFonts(document);
  const fileName = basename(path).slice(0, limits.lineCharacters);
  const recognised = recogniseDocument(readable, { newId });
  const place = (from: RecognisedDocument) => {
    const placement = placeOnOutline({ recognised: from, sections, origin: { fileName }, newId });
    return {
      sections: placement.sections.map((section) => ({ ...section, blocks: [...section.blocks] })),
      appendices: placement.appendices.map((each) =>
        each.kind === 'figures' ? each : { ...each, tables: [...each.tables] },
      ),
      unplaced: [...placement.unplaced],
      header: placement.header,
    };
  };
  return {
    fileName,
    placement: place(recognised),
    letterhead: tellLetterhead(recognised.letterhead),
    omitted: { ...recognised.omitted, pageNumbers: recognised.pageNumbers.length },
    conversions: [...new Map(conversions.map((each) => [each.before, each])).values()],
    unconverted: conversions.length > 0 ? place(recogniseDocument(document, { newId })) : null,
  };
}
