import { z } from 'zod';
import { id } from './id.ts';
import { instant } from './instant.ts';
import { line } from './text.ts';

/** Which organisations this PC serves; one office may write for several. Never shown under this name. */
export const workspace = z.looseObject({
  id,
  name: line,
  organisationIds: z.array(id).min(1),
  /** The consolidating office among them, if any. */
  officeId: id.nullable(),
  isPractice: z.boolean(),
  createdAt: instant,
});
export type Workspace = z.infer<typeof workspace>;
