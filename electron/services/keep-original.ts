import { dateInVietnam } from '../../core/rules/values/calendar.ts';
import { keepOriginalFile, removeOldOriginals } from '../store/original-files.ts';
import { readChosenFile } from '../store/read-chosen-file.ts';
import { refuseWriting } from '../store/refuse-writing.ts';
import type { Program } from './program.ts';

/** Keeps the Word file at `path`, byte for byte, for 30 days; what has lain longer goes. */
export async function keepOriginal(program: Program, path: string): Promise<void> {
  refuseWriting(program);
  const { dataFolder, now } = program;
  const today = dateInVietnam(now());
  await keepOriginalFile(dataFolder, await readChosenFile(path), today);
  await removeOldOriginals(dataFolder, today);
}

/** At the start of the program: originals that nobody has needed for 30 days go. */
export async function forgetOldOriginals({ dataFolder, now, openMode }: Program): Promise<void> {
  if (openMode === 'read-only') return;
  await removeOldOriginals(dataFolder, dateInVietnam(now()));
}
