import { z } from 'zod';
import { instant } from './instant.ts';
import { letter } from './letter.ts';
import { report } from './report.ts';

/** The version of the file form below; a file of a later one is refused with a sentence. */
export const recordCopyVersion = 1;

/** Bản sao: what stood on the screen when it could not be saved, as a file to be taken in again. */
export const recordCopy = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('report'), copiedAt: instant, record: report }),
  z.looseObject({ kind: z.literal('letter'), copiedAt: instant, record: letter }),
]);
export type RecordCopy = z.infer<typeof recordCopy>;

/** Around the content, whose exact JSON text the checksum covers. */
export const recordCopyEnvelope = z.looseObject({
  kind: z.literal('giao-ban-record-copy'),
  formatVersion: z.int().min(1),
  checksum: z.string(),
  content: z.unknown(),
});
