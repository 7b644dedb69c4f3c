import { unzipSync } from 'fflate';

/** Every part of an Office file with its exact bytes, by name. */
export function readParts(bytes: Uint8Array): Map<string, Buffer> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, Buffer.from(content)]));
}

/** The names of the parts of which two files differ. */
export function listChangedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [first, second] = [readParts(before), readParts(after)];
  const names = new Set([...first.keys(), ...second.keys()]);
  return [...names].filter((name) => {
    const [one, other] = [first.get(name), second.get(name)];
    return !one || !other || !one.equals(other);
  });
}
