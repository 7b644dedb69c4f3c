import { dateInVietnam } from '../../core/rules/values/calendar.ts';
import { keepOriginalFile, removeOldOriginals } from '../store/original-files.ts';
import { readChosenFile } from '../store/read-chosen-file.ts';
import type { Program } from './program.ts';

/** Keeps the Word file at `path`, byte for byte, for 30 days; what has lain longer goes. */
export async function keepOriginal({ dataFolder, now }: Program, path: string): Promise<void> {
  const today = dateInVietnam(now());
  await keepOriginalFile(dataFolder, await readChosenFile(path), today);
  await removeOldOriginals(dataFolder, today);
}

/** At the start of the program: originals that nobody has needed for 30 days go. */
export async function forgetOldOriginals({ dataFolder, now }: Program): Promise<void> {
  await removeOldOriginals(dataFolder, dateInVietnam(now()));
}
