import type { Args, Result } from '../../../core/contract/contract.ts';
import type { JournalFilter } from '../../../core/contract/history.ts';
import type { JournalEntry } from '../../../core/model/journal-entry.ts';
import {
  buildJournalWorkbook,
  writeJournalText,
} from '../../../core/rules/journal/build-journal-workbook.ts';
import { filterJournal } from '../../../core/rules/journal/filter-journal.ts';
import { namePeriodAsTitle } from '../../../core/rules/periods/name-period.ts';
import { selectVersion } from '../../../core/rules/records/select-version.ts';
import { dateInVietnam } from '../../../core/rules/values/calendar.ts';
import { openJournal } from '../../store/journal-file.ts';
import { refuseOpenFile } from '../../store/refuse-open-file.ts';
import { writeDurably } from '../../store/write-durably.ts';
import type { Program } from '../program.ts';
import { readOrganisations } from '../read-organisations.ts';
import { readRecords } from '../read-records.ts';
import { requireWorkspace } from '../require-record.ts';

/** Every entry of the data folder's journal, and what is wrong with it; also where the folder is only looked at. */
export async function readJournal({ journal, dataFolder, now }: Program) {
  const nobody = { user: '', machine: '', installation: '' };
  return (journal ?? openJournal(dataFolder, nobody, now)).read();
}

/** Nhật ký as its screen shows it. */
export async function showJournal(
  program: Program,
  { filter, limit }: Args<'journal:read'>,
): Promise<Result<'journal:read'>> {
  const { store, now } = program;
  const [{ entries, faults }, periods, organisations] = await Promise.all([
    readJournal(program),
    readRecords(store, 'period'),
    readOrganisations(store),
  ]);
  const wanted = filterJournal(entries, filter);
  const today = dateInVietnam(now());
  const named = new Set(entries.map(({ about }) => about?.organisationId));
  return {
    entries: wanted.slice(0, limit),
    total: wanted.length,
    faults,
    periods: periods.records
      .toSorted((one, other) => other.dataTo.localeCompare(one.dataTo))
      .map((period) => ({ id: period.id, name: namePeriodAsTitle(period) })),
    organisations: [...organisations.values()]
      .filter(({ id }) => named.has(id))
      .map((each) => ({ id: each.id, name: selectVersion(each, today).name })),
  };
}

/** Writes what is wanted of the journal, oldest first, as an Excel or a text file. */
export async function exportJournal(
  program: Program,
  { filter, format }: { filter: JournalFilter; format: 'excel' | 'text' },
  path: string,
): Promise<{ pageCount: null; missingCharacters: string[] }> {
  const { entries } = await readJournal(program);
  const wanted: JournalEntry[] = filterJournal(entries, filter).toReversed();
  await refuseOpenFile(path);
  if (format === 'text') {
    // With a mark of its encoding: the editors of old Windows would guess another one.
    await writeDurably(path, `\uFEFF${writeJournalText(wanted).replaceAll('\n', '\r\n')}`);
  } else {
    const { name } = await requireWorkspace(program.store);
    const workbook = buildJournalWorkbook(wanted, {
      workspaceName: name,
      today: dateInVietnam(program.now()),
    });
    await writeDurably(path, (await program.printer.renderWorkbook(workbook)).bytes);
  }
  return { pageCount: null, missingCharacters: [] };
}
