import { z } from 'zod';
import { keyParts, type RecordKey, type RecordKind } from '../../model/record.ts';

const fields = {
  id: z.string(),
  periodId: z.string(),
  organisationId: z.string(),
  revision: z.number(),
  draftNumber: z.number(),
  year: z.number(),
};

/** The key under which a valid record is kept, read from its own content. */
export function identifyRecord(kind: RecordKind, content: unknown): RecordKey {
  const parts = Object.fromEntries(keyParts[kind].map((part) => [part, fields[part]]));
  return { kind, ...z.object(parts).parse(content) } as RecordKey;
}

/** The same from the words of a command, in the order of `keyParts`; a number that is left out is 0. */
export function identifyByWords(kind: RecordKind, words: readonly string[]): RecordKey {
  const parts = keyParts[kind].map((part, at) => {
    const word = words[at] ?? '';
    return [part, fields[part].type === 'number' ? Number(word) : word];
  });
  return { kind, ...Object.fromEntries(parts) } as RecordKey;
}
