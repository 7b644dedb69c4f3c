import { describe, expect, it } from 'vitest';
import type { HolidayYear } from '../../../../core/model/holiday-year.ts';
import { tellDayOff } from '../../../../core/rules/periods/tell-day-off.ts';

const years: HolidayYear[] = [
  {
    id: '2026',
    year: 2026,
    days: [
      { date: '2026-01-01', kind: 'holiday', name: 'Tết Dương lịch', certainty: 'certain', source: '' },
      { date: '2026-01-02', kind: 'bridge', name: 'Hoán đổi', certainty: 'to-confirm', source: '' },
      { date: '2026-01-10', kind: 'make-up', name: 'Làm bù', certainty: 'to-confirm', source: '' },
    ],
  },
];

describe('the last day of a due date', () => {
  it.each([
    ['a working day', '2026-01-06', null],
    ['a Sunday', '2026-01-04', 'ngày nghỉ cuối tuần'],
    ['a holiday by law', '2026-01-01', 'ngày nghỉ: Tết Dương lịch'],
    ['an announced day that nobody has confirmed', '2026-01-02', 'ngày nghỉ: Hoán đổi, chờ xác nhận'],
    ['a Saturday that is worked', '2026-01-10', null],
    ['a day of a year that nobody entered', '2031-01-01', null],
  ])('on %s', (_what, date, told) => {
    expect(tellDayOff(date, years)).toBe(told);
  });
});
