import { useEffect, useState } from 'react';
import { holidayYear, type HolidayYear } from '../../../../core/model/holiday-year.ts';
import { call } from '../../../api/client.ts';

/** The years of holidays; empty until they are read, and when they cannot be: then only the week is known. */
export function useHolidays(): readonly HolidayYear[] {
  const [years, setYears] = useState<readonly HolidayYear[]>([]);
  useEffect(() => {
    let isStale = false;
    call('catalogue:list', { kind: 'holiday-year' }).then(
      ({ entries }) => {
        if (isStale) return;
        setYears(
          entries.flatMap(({ record }) => {
            const read = holidayYear.safeParse(record);
            return read.success ? [read.data] : [];
          }),
        );
      },
      () => undefined,
    );
    return () => {
      isStale = true;
    };
  }, []);
  return years;
}
