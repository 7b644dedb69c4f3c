/** Today by this PC's calendar, `YYYY-MM-DD`. */
export function formatToday(): string {
  const today = new Date();
  return [today.getFullYear(), today.getMonth() + 1, today.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}
