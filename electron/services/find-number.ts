import { namePeriod } from '../../core/rules/periods/name-period.ts';
import type { Program } from './program.ts';
import { readRecords } from './read-records.ts';

/**
 * The period whose report of the same body already bears this number in this year; null when none does. Only a warning:
 * an office may number its series as it likes.
 */
export async function findReportWithNumber(
  { store }: Program,
  wanted: { periodId: string; organisationId: string; number: string; year: number },
): Promise<string | null> {
  const number = bareNumber(wanted.number);
  if (number === '') return null;
  const { records: periods } = await readRecords(store, 'period');
  for (const period of periods) {
    if (period.id === wanted.periodId) continue;
    const key = {
      kind: 'report',
      periodId: period.id,
      organisationId: wanted.organisationId,
      revision: 0,
    } as const;
    const stored = await store.read(key).catch(() => null); // the home of that period names the damaged file
    const header = stored?.content.header;
    if (header && bareNumber(header.number) === number && header.date.year === wanted.year) {
      return namePeriod(period);
    }
  }
  return null;
}

/** `08`, `8` and `8 ` are one number. */
function bareNumber(number: string): string {
  return number
    .trim()
    .replace(/^0+(?=\d)/, '')
    .toLocaleLowerCase('vi');
}
