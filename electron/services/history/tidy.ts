import { dateInVietnam } from '../../../core/rules/values/calendar.ts';
import { emptyOldBin } from '../../store/bin-files.ts';
import { clearLeftovers } from '../../store/clear-leftovers.ts';
import type { Program } from '../program.ts';
import { endLeftSessions } from './editing-sessions.ts';

/**
 * A while after the start: what was removed more than 30 days ago goes for good, so do temporary files that broken-off saves
 * left, and sessions that an earlier run could not end are ended in the journal. Who only looks changes nothing.
 */
export async function tidy({ dataFolder, now, openMode, lock, store, journal }: Program): Promise<void> {
  if (openMode === 'read-only') return;
  await lock?.check();
  const count = await emptyOldBin(dataFolder, dateInVietnam(now()));
  if (count > 0) await journal?.append({ act: 'bin-emptied', about: null, details: { count } });
  await clearLeftovers(dataFolder, Date.parse(now()));
  if (journal) await endLeftSessions({ store, journal });
}
