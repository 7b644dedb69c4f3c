import type { BackupReason } from '../../model/backup.ts';
import type { CalendarDate } from '../../model/calendar-date.ts';
import type { Instant } from '../../model/instant.ts';
import { dateInVietnam } from '../values/calendar.ts';

export type KeptBackup = { id: string; madeAt: Instant; reason: BackupReason; isWhole: boolean };

const ofToday = 3;
const inAll = 10;

/**
 * Which backups stay: three of today, the last whole one of each other day, ten in all. Always: the newest, the newest whole one,
 * the last made before a restore, and all made before a migration. Newer is what has the higher id, whatever the clock said.
 */
export function chooseKeptBackups(backups: readonly KeptBackup[], today: CalendarDate): Set<string> {
  const newestFirst = backups.toSorted((one, other) => (one.id < other.id ? 1 : -1));
  const kept = new Set(newestFirst.filter(({ reason }) => reason === 'migration').map(({ id }) => id));
  const always = [
    newestFirst[0],
    newestFirst.find(({ isWhole }) => isWhole),
    newestFirst.find(({ reason }) => reason === 'restore'),
  ];
  const chosen = new Set(always.flatMap((each) => each?.id ?? []));
  for (const { id } of [...listOfToday(newestFirst, today), ...listLastOfDays(newestFirst, today)])
    if (chosen.size < inAll) chosen.add(id);
  return new Set([...kept, ...chosen]);
}

function listOfToday(newestFirst: readonly KeptBackup[], today: CalendarDate): KeptBackup[] {
  return newestFirst.filter(({ madeAt }) => dateInVietnam(madeAt) === today).slice(0, ofToday);
}

function listLastOfDays(newestFirst: readonly KeptBackup[], today: CalendarDate): KeptBackup[] {
  const days = new Map<string, KeptBackup>();
  for (const each of newestFirst) {
    const day = dateInVietnam(each.madeAt);
    const found = days.get(day);
    if (day !== today && (!found || (each.isWhole && !found.isWhole))) days.set(day, each);
  }
  return [...days.values()];
}
