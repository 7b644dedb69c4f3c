import { basename } from 'node:path';
import type { OutlineProposal } from '../../core/contract/outline-proposal.ts';
import { limits } from '../../core/model/limits.ts';
import { convertOldFonts } from '../../core/rules/old-fonts/convert-old-fonts.ts';
import { proposeOutline } from '../../core/rules/outlines/from-word/propose-outline.ts';
import { recogniseDocument } from '../../core/rules/recognise/recognise-document.ts';
import { tellLetterhead } from '../../core/rules/recognise/tell-letterhead.ts';
import type { Program } from './program.ts';
import { readRecords } from './read-records.ts';
import { requireWorkspace } from './require-record.ts';
import type { WordReader } from './read-word.ts';

/** The outline that the Word file at `path` would make. Neither the file nor anything that is kept is changed. */
export async function proposeOutlineFromWord(
  { store, newId }: Program,
  wordReader: WordReader,
  path: string,
  signal: AbortSignal,
): Promise<OutlineProposal> {
  const [document, indicators, organisations, { organisationIds }] = await Promise.all([
    wordReader.read(path, { signal }),
    readRecords(store, 'indicator'),
    readRecords(store, 'organisation'),
    requireWorkspace(store),
  ]);
  const own = organisations.records.filter(({ id }) => organisationIds.includes(id));
  const { document: readable, conversions } = convertOldFonts(document);
  const recognised = recogniseDocument(readable, { newId });
  return {
    fileName: basename(path).slice(0, limits.lineCharacters),
    letterhead: tellLetterhead(recognised.letterhead),
    ...proposeOutline(recognised, {
      indicators: indicators.records,
      preferredKinds: own.map(({ kind }) => kind),
      newId,
    }),
    conversionCount: conversions.length,
  };
}
