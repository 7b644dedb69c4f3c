import { afterEach, expect, it, vi } from 'vitest';
import { formatToday } from '../../../../renderer/features/period/format-today.ts';

const zone = process.env['TZ'];
afterEach(() => {
  vi.useRealTimers();
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

it.each(['America/New_York', 'Asia/Ho_Chi_Minh', 'Pacific/Auckland'])(
  'today is that of Viet Nam on a PC set to %s',
  (machineZone) => {
    process.env['TZ'] = machineZone;
    vi.useFakeTimers({ now: new Date('2026-12-31T16:59:59.000Z') });
    expect(formatToday()).toBe('2026-12-31');
    vi.setSystemTime(new Date('2026-12-31T17:00:00.000Z'));
    expect(formatToday()).toBe('2027-01-01');
  },
);
