/** A copy of a JSON value with every text in NFC; nothing else changes, so a forbidden character is still found. */
export function normaliseRecord(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC');
  if (Array.isArray(value)) return value.map(normaliseRecord);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, normaliseRecord(each)]));
}
