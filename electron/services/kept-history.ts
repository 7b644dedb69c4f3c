import { readFile, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { schemaVersion } from '../../core/migrations/schema-version.ts';
import { instant } from '../../core/model/instant.ts';
import { keptHistory, type KeptHistory } from '../../core/model/kept-history.ts';
import { limits } from '../../core/model/limits.ts';
import { dateInVietnam } from '../../core/rules/values/calendar.ts';
import { checksumOf } from '../store/hash.ts';
import { refuseWriting } from '../store/refuse-writing.ts';
import { writeDurably } from '../store/write-durably.ts';
import type { Program, ReportName } from './program.ts';

/** The saved record that a history leads up to. */
type SavedRecord = { version: number; savedAt: string };

const keptFile = z.object({
  schemaVersion: z.literal(schemaVersion),
  version: z.int(),
  savedAt: instant,
  keptAt: instant,
  checksum: z.string(),
  history: z.string(),
});

/** Keeps the steps of undo of a saved report, outside the data: they may be lost at any time without harm. */
export async function keepHistory(
  program: Program,
  name: ReportName,
  { version, savedAt }: SavedRecord,
  history: KeptHistory,
): Promise<void> {
  refuseWriting(program);
  const text = JSON.stringify(history);
  if (text.length > limits.recordBytes) return;
  const file = {
    schemaVersion,
    version,
    savedAt,
    keptAt: program.now(),
    checksum: checksumOf(text),
    history: text,
  };
  await writeDurably(pathOf(program, name), JSON.stringify(file));
}

/**
 * The steps of undo that lead up to the saved report as it now stands, kept on the same day in Viet Nam. Null when there
 * are none, when the report was changed elsewhere since, and when the file is damaged, which nobody needs to know.
 */
export async function readHistory(
  program: Program,
  name: ReportName,
): Promise<{ version: number; history: KeptHistory } | null> {
  const path = pathOf(program, name);
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return null;
  const kept = readKept(text);
  const stored = await program.store.read({ kind: 'report', ...name, revision: 0 });
  const isCurrent =
    kept !== null &&
    stored?.version === kept.version &&
    stored.savedAt === kept.savedAt &&
    dateInVietnam(kept.keptAt) === dateInVietnam(program.now());
  if (isCurrent) return { version: kept.version, history: kept.history };
  console.warn(`the kept undo steps of ${basename(path)} lead nowhere and are dropped`);
  await rm(path, { force: true }).catch(() => undefined);
  return null;
}

function readKept(text: string): (SavedRecord & { keptAt: string; history: KeptHistory }) | null {
  try {
    const file = keptFile.parse(JSON.parse(text));
    if (checksumOf(file.history) !== file.checksum) return null;
    return { ...file, history: keptHistory.parse(JSON.parse(file.history)) };
  } catch {
    return null; // torn or foreign: as if there were none
  }
}

/** Beside the data folder, never in it: a backup of the data needs none of this. */
function pathOf({ dataFolder }: Program, { periodId, organisationId }: ReportName): string {
  const folder = join(dirname(dataFolder), 'cache', basename(dataFolder), 'history');
  return join(folder, `${periodId}--${organisationId}.json`);
}
