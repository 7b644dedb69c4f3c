import { daysInMonth } from '../../model/real-date.ts';
import type { PartialDate } from '../../model/report.ts';

/**
 * The date that decides under which names and which layout a document is written: its own, a blank day as the last of
 * its month; while the month is blank, the end of the period's data.
 */
export function dateDocument({ year, month, day }: PartialDate, dataTo: string): string {
  if (month === null) return dataTo;
  const lastDay = daysInMonth(year, month);
  const wholeDay = Math.min(day ?? lastDay, lastDay);
  return `${year}-${String(month).padStart(2, '0')}-${String(wholeDay).padStart(2, '0')}`;
}
