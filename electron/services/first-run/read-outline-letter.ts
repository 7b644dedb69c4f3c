import { indicator } from '../../../core/model/indicator.ts';
import type { OutlineProposal } from '../../../core/model/outline-proposal.ts';
import type { Program } from '../program.ts';
import { proposeOutlineFor } from '../propose-outline-from-word.ts';
import type { WordReader } from '../read-word.ts';
import { readShippedRecords } from '../shipped-data.ts';

/** What outline the upper level's letter at `path` would make for bodies that are being set up, by the shipped indicators. */
export async function readOutlineLetter(
  program: Program,
  wordReader: WordReader,
  organisationKinds: readonly string[],
  path: string,
  signal: AbortSignal,
): Promise<OutlineProposal> {
  const shipped = await readShippedRecords(program.assetsFolder, 'catalogue');
  const indicators = shipped.flatMap(({ kind, content }) =>
    kind === 'indicator' ? [indicator.parse(content)] : [],
  );
  return proposeOutlineFor({ indicators, kinds: organisationKinds }, program, wordReader, path, signal);
}
