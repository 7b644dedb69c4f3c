/** A fresh identity for a block, note or row. */
export function newId(): string {
  return crypto.randomUUID();
}
