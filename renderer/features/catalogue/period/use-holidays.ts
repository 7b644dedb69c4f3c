import { holidayYear, type HolidayYear } from '../../../../core/model/holiday-year.ts';
import { call } from '../../../api/client.ts';
import { useAnswer } from '../../../use-answer.ts';

const none: readonly HolidayYear[] = [];

/** The years of holidays; empty until they are read, and when they cannot be: then only the week is known. */
export function useHolidays(): readonly HolidayYear[] {
  const { answer } = useAnswer(async () => {
    const { entries } = await call('catalogue:list', { kind: 'holiday-year' });
    return entries.flatMap(({ record }) => holidayYear.safeParse(record).data ?? []);
  });
  return answer ?? none;
}
