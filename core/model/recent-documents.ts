import { z } from 'zod';
import { id } from './id.ts';
import { instant } from './instant.ts';

/** A report or letter by where it lies: nothing of what it says. */
export const documentName = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('report'), periodId: id, organisationId: id }),
  z.object({ kind: z.literal('letter'), periodId: id, id }),
]);
export type DocumentName = z.infer<typeof documentName>;

const opened = z.object({
  document: documentName,
  openedAt: instant,
  /** It bore a độ mật when it was last read: its period and body are not told once it has gone. */
  isSecret: z.boolean(),
});
export type OpenedDocument = z.infer<typeof opened>;

/** Mở gần đây: kept per PC and set of data, outside the data; the document opened last comes first. */
export const recentDocuments = z.looseObject({
  byWorkspace: z.record(z.string(), z.array(opened)).catch({}),
});
export type RecentDocuments = z.infer<typeof recentDocuments>;
