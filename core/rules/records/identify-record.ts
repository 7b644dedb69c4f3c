import { keyParts, type RecordKey, type RecordKind } from '../../model/record.ts';

const typeOf = {
  id: 'string',
  periodId: 'string',
  organisationId: 'string',
  revision: 'number',
  draftNumber: 'number',
  year: 'number',
} as const;

/** The key under which a valid record is kept, read from its own content. Throws a `TypeError` of one that lacks a part of it. */
export function identifyRecord(kind: RecordKind, content: object): RecordKey {
  const parts = keyParts[kind].map((part) => {
    const value: unknown = Reflect.get(content, part);
    if (typeof value !== typeOf[part]) throw new TypeError(`a ${kind} without ${part}`);
    return [part, value];
  });
  return { kind, ...Object.fromEntries(parts) } as RecordKey;
}

/** The same from the words of a command, in the order of `keyParts`; a number that is left out is 0. */
export function identifyByWords(kind: RecordKind, words: readonly string[]): RecordKey {
  const parts = keyParts[kind].map((part, at) => {
    const word = words[at] ?? '';
    return [part, typeOf[part] === 'number' ? Number(word) : word];
  });
  return { kind, ...Object.fromEntries(parts) } as RecordKey;
}
