/** The fields of a record's object that the page does not know; null when there are none. */
export function keepFields(value: object, known: readonly string[]): Record<string, unknown> | null {
  const kept = Object.entries(value).filter(([key]) => !known.includes(key));
  return kept.length > 0 ? Object.fromEntries(kept) : null;
}

/** Reads back what `keepFields` has put aside in an attribute. */
export function readFields(attribute: unknown): Record<string, unknown> {
  return typeof attribute === 'object' && attribute !== null ? { ...attribute } : {};
}
