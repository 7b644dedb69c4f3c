import { z } from 'zod';
import { id } from './id.ts';
import { limits } from './limits.ts';
import { line } from './text.ts';

/** For which documents a list of recipients is meant: báo cáo, công văn, or any. */
export const recipientListUse = z.enum(['any', 'report', 'letter']);
export type RecipientListUse = z.infer<typeof recipientListUse>;

/** Nơi nhận: lines that an organisation prints under its documents again and again. */
export const recipientList = z.looseObject({
  id,
  organisationId: id,
  name: line.min(1),
  use: recipientListUse,
  /** One recipient each, without the dash before it and the mark after it. */
  recipients: z.array(line.min(1)).min(1).max(limits.rowsOfTasks),
});
export type RecipientList = z.infer<typeof recipientList>;
