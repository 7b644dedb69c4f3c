import { z } from 'zod';
import { ProblemError } from '../../core/contract/problem.ts';
import { checksumOf } from '../store/hash.ts';

const sealed = z.looseObject({ checksum: z.string() });

/** An object as one line of JSON that begins with the checksum of the whole text. */
export function sealJson(content: object): string {
  const text = JSON.stringify({ checksum: '', ...content });
  return `${text.replace('"checksum":""', `"checksum":"${checksumOf(text)}"`)}\n`;
}

/** What was sealed, whole and as it was written. Rejects with `unreadable-file`. */
export function openSealedJson<T>(text: string, schema: z.ZodType<T>, name: string): T {
  try {
    const json: unknown = JSON.parse(text);
    const { checksum, ...content } = sealed.parse(json);
    const open = text.replace(`"checksum":"${checksum}"`, '"checksum":""');
    // The line's end is sealed with it: what is appended is found too.
    if (!open.endsWith('}\n') || checksumOf(open.slice(0, -1)) !== checksum)
      throw new ProblemError('unreadable-file', { file: name, reason: 'checksum' });
    return schema.parse(content);
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    throw new ProblemError('unreadable-file', { file: name, reason: 'damaged' }, { cause: error });
  }
}
