/** What is asked for again and again, as plain data: the former when nothing has changed, so that nothing is drawn anew. */
export function keepSame<T>(before: T, found: T): T {
  return JSON.stringify(found) === JSON.stringify(before) ? before : found;
}
