import { basename } from 'node:path';
import type { WordProposal } from '../../core/contract/word-proposal.ts';
import { limits } from '../../core/model/limits.ts';
import type { PartialDate } from '../../core/model/report.ts';
import type { RecognisedDocument, RecognisedLetterhead } from '../../core/reading/recognised-document.ts';
import { convertOldFonts } from '../../core/rules/old-fonts/convert-old-fonts.ts';
import { placeOnOutline } from '../../core/rules/beginning/place-on-outline.ts';
import { recogniseDocument } from '../../core/rules/recognise/recognise-document.ts';
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
      unplaced: [...placement.unplaced],
      header: placement.header,
    };
  };
  return {
    fileName,
    placement: place(recognised),
    letterhead: writeLetterhead(recognised.letterhead),
    omitted: { ...recognised.omitted, pageNumbers: recognised.pageNumbers.length },
    conversions: [...new Map(conversions.map((each) => [each.before, each])).values()],
    unconverted: conversions.length > 0 ? place(recogniseDocument(document, { newId })) : null,
  };
}

/** By which a clerk sees that it is the right file: `BCH HỘI NÔNG DÂN`, `Số 118-BC/HNDT`, `Nam Định, ngày 10/12/2020`. */
function writeLetterhead(head: RecognisedLetterhead): string[] {
  const { number, typeCode, symbol, placeName, date } = head;
  const sign = [typeCode, symbol].filter((each) => each !== '').join('/');
  return [
    head.issuerLines.join(' '),
    sign === '' ? '' : `Số ${number || '…'}-${sign}`,
    [placeName, writeDate(date)].filter((each) => each !== '').join(', '),
  ].filter((each) => each !== '');
}

/** Without what the văn thư has not written yet: `tháng 3/2021`. */
function writeDate(date: PartialDate | null): string {
  if (!date) return '';
  const { day, month, year } = date;
  if (month === null) return `năm ${year}`;
  return day === null ? `tháng ${month}/${year}` : `ngày ${day}/${month}/${year}`;
}
