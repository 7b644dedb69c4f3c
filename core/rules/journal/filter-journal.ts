import type { JournalFilter } from '../../contract/history.ts';
import type { JournalEntry } from '../../model/journal-entry.ts';
import { matches } from '../text/fold-search-key.ts';
import { dateInVietnam } from '../values/calendar.ts';
import { groupOf, tellAct } from './tell-entry.ts';

/** The entries that are wanted, newest first. Days are those of Viet Nam, both ends counted. */
export function filterJournal(entries: readonly JournalEntry[], filter: JournalFilter): JournalEntry[] {
  const { text, from, to, periodId, organisationId, group } = filter;
  return entries
    .filter((entry) => {
      const { at, about, user } = entry;
      const date = dateInVietnam(at);
      return (
        (from === null || date >= from) &&
        (to === null || date <= to) &&
        (periodId === null || periodIn(about) === periodId) &&
        (organisationId === null || organisationIn(about) === organisationId) &&
        (group === null || groupOf(entry) === group) &&
        (text.trim() === '' || matches(`${about?.name ?? ''} ${tellAct(entry)} ${user}`, text))
      );
    })
    .toReversed();
}

function periodIn(about: JournalEntry['about']): string | undefined {
  return about?.kind === 'period' ? about.id : about?.periodId;
}

function organisationIn(about: JournalEntry['about']): string | undefined {
  return about?.kind === 'organisation' ? about.id : about?.organisationId;
}
