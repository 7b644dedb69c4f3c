import type { FirstRunBody } from '../../../core/model/first-run-draft.ts';
import type { HouseReading } from '../../../core/model/house-facts.ts';
import { limits } from '../../../core/model/limits.ts';
import { paragraphsOf, textOfRuns } from '../../../core/reading/word-text.ts';
import { readHouse } from '../../../core/rules/first-run/read-house.ts';
import { convertOldFonts } from '../../../core/rules/old-fonts/convert-old-fonts.ts';
import { recogniseDocument } from '../../../core/rules/recognise/recognise-document.ts';
import { dateInVietnam } from '../../../core/rules/values/calendar.ts';
import { readChosenFile } from '../../store/read-chosen-file.ts';
import { structureFrom } from '../create-workspace.ts';
import type { Program } from '../program.ts';
import type { WordReader } from '../read-word.ts';
import type { FirstRunStore } from './first-run-store.ts';

/**
 * What the Word file at `path` tells about a body. The file is kept with the answers, so that it is there when the first
 * report begins from it. Rejects as the Word reader does; nothing is kept of what cannot be read.
 */
export async function readOldReport(
  { newId, now }: Program,
  wordReader: WordReader,
  kept: FirstRunStore,
  {
    organisation,
    facts,
    path,
    fileName,
  }: Pick<FirstRunBody, 'organisation' | 'facts'> & {
    path: string;
    fileName: string;
  },
  signal: AbortSignal,
): Promise<HouseReading> {
  const { document, conversions } = convertOldFonts(await wordReader.read(path, { signal }));
  const recognised = recogniseDocument(document, { newId });
  const lines = paragraphsOf(document.blocks).flatMap(({ runs }) => textOfRuns(runs).split('\n'));
  const reading = readHouse({
    recognised,
    lines,
    house: facts,
    structureFrom,
    today: dateInVietnam(now()),
  });
  await kept.keepFile(organisation.id, await readChosenFile(path));
  return {
    ...reading,
    fileName: fileName.slice(0, limits.lineCharacters),
    isConverted: conversions.length > 0,
  };
}
