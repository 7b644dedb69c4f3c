import { basename } from 'node:path';
import type { OutlineProposal } from '../../core/model/outline-proposal.ts';
import { limits } from '../../core/model/limits.ts';
import { convertOldFonts } from '../../core/rules/old-fonts/convert-old-fonts.ts';
import { proposeOutline } from '../../core/rules/outlines/from-word/propose-outline.ts';
import { recogniseDocument } from '../../core/rules/recognise/recognise-document.ts';
import { tellLetterhead } from '../../core/rules/recognise/tell-letterhead.ts';
import type { Indicator } from '../../core/model/indicator.ts';
import type { Program } from './program.ts';
import { readRecords } from './read-records.ts';
import { requireWorkspace } from './require-record.ts';
import type { WordReader } from './read-word.ts';

/** What of the house a proposal is held against: its indicators, and the kinds of its bodies. */
type House = { indicators: readonly Indicator[]; kinds: readonly string[] };

/** The outline that the Word file at `path` would make. Neither the file nor anything that is kept is changed. */
export async function proposeOutlineFromWord(
  program: Program,
  wordReader: WordReader,
  path: string,
  signal: AbortSignal,
): Promise<OutlineProposal> {
  return proposeOutlineFor(await readOwnHouse(program), program, wordReader, path, signal);
}

async function readOwnHouse({ store }: Program): Promise<House> {
  const [indicators, organisations, { organisationIds }] = await Promise.all([
    readRecords(store, 'indicator'),
    readRecords(store, 'organisation'),
    requireWorkspace(store),
  ]);
  const own = organisations.records.filter(({ id }) => organisationIds.includes(id));
  return { indicators: indicators.records, kinds: own.map(({ kind }) => kind) };
}

/** The same for a house that is not kept yet. */
export async function proposeOutlineFor(
  { indicators, kinds }: House,
  { newId }: Program,
  wordReader: WordReader,
  path: string,
  signal: AbortSignal,
): Promise<OutlineProposal> {
  const document = await wordReader.read(path, { signal });
  const { document: readable, conversions } = convertOldFonts(document);
  const recognised = recogniseDocument(readable, { newId });
  return {
    fileName: basename(path).slice(0, limits.lineCharacters),
    letterhead: tellLetterhead(recognised.letterhead),
    ...proposeOutline(recognised, { indicators, preferredKinds: kinds, newId }),
    conversionCount: conversions.length,
  };
}
