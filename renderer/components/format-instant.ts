import type { Instant } from '../../core/model/instant.ts';

/** `10:42:07` by this PC's clock. */
export function formatClockTime(instant: Instant): string {
  return new Date(instant).toLocaleTimeString('vi-VN', { hour12: false });
}

/** `10:42 hôm nay`, `10:42 hôm qua`, `10:42 16/3/2021` by this PC's clock. */
export function formatMoment(instant: Instant, now = new Date()): string {
  const then = new Date(instant);
  const time = then.toLocaleTimeString('vi-VN', { hour12: false, hour: '2-digit', minute: '2-digit' });
  const days = Math.round((startOfDay(now) - startOfDay(then)) / 86_400_000);
  if (days === 0) return `${time} hôm nay`;
  if (days === 1) return `${time} hôm qua`;
  return `${time} ${then.getDate()}/${then.getMonth() + 1}/${then.getFullYear()}`;
}

function startOfDay(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}
