const deepest = 100;

/**
 * Why a value that came from the page is no plain data; null when it is. Plain data are what JSON can hold, and bytes: no other
 * classes, no big integers, no numbers without a value, nothing nested beyond all records, no key that would change what
 * an object is. A key without a value is taken away, as JSON does: `{ ...record, name: undefined }` must not unname a record.
 */
export function findForeignData(value: unknown, depth = 0): string | null {
  switch (typeof value) {
    case 'string':
    case 'boolean':
    case 'undefined':
      return null;
    case 'number':
      return Number.isFinite(value) ? null : 'number';
    case 'object':
      break;
    default:
      return typeof value;
  }
  if (value === null || value instanceof Uint8Array) return null;
  if (depth === deepest) return 'depth';
  if (Array.isArray(value)) {
    for (const item of value) {
      const found = findForeignData(item, depth + 1);
      if (found !== null) return found;
    }
    return null;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return 'class';
  for (const [key, item] of Object.entries(value)) {
    if (key === '__proto__') return 'key';
    if (item === undefined) {
      Reflect.deleteProperty(value, key);
      continue;
    }
    const found = findForeignData(item, depth + 1);
    if (found !== null) return found;
  }
  return null;
}
