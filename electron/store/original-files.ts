import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { CalendarDate } from '../../core/model/calendar-date.ts';
import { daysBetween } from '../../core/rules/values/calendar.ts';
import { errorCode, fileProblem } from './file-problem.ts';
import { sha256Of } from './hash.ts';
import { writeDurably } from './write-durably.ts';

/** Apart from what stays for good: these are only a net under a report begun from them. */
const folder = join('received', 'originals');
const keptDays = 30;

/** Whether a path below the data folder is that of an original: `received/originals/2021-03-16-<sha256>.docx`. */
export function isOriginalFile(path: string): boolean {
  return /^received\/originals\/\d{4}-\d\d-\d\d-[0-9a-f]{64}\.docx$/.test(path.replaceAll('\\', '/'));
}

/** Keeps a file byte for byte, under the day and its own hash. */
export async function keepOriginalFile(
  dataFolder: string,
  bytes: Uint8Array,
  today: CalendarDate,
): Promise<void> {
  await writeDurably(join(dataFolder, folder, `${today}-${sha256Of(bytes)}.docx`), bytes);
}

/** Removes the originals that have lain longer than 30 days; anything else in the folder is left alone. */
export async function removeOldOriginals(dataFolder: string, today: CalendarDate): Promise<void> {
  const names = await readdir(join(dataFolder, folder)).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return [];
    throw fileProblem(error, folder);
  });
  for (const name of names) {
    if (!isOriginalFile(join(folder, name))) continue;
    if (daysBetween(name.slice(0, 10), today) > keptDays)
      await rm(join(dataFolder, folder, name), { force: true });
  }
}
