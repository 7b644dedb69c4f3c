/** Midnight of the calendar date in the zip format, whose years begin at 1980 and end at 2107. */
export function zipTime(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const shortYear = Math.min(Math.max(year - 1980, 0), 127);
  return ((shortYear << 25) | (month << 21) | (day << 16)) >>> 0;
}
