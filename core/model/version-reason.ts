import { z } from 'zod';

/**
 * Why a state of a report or letter was kept: `session`, the last of an editing session; the others have a name of their own
 * and stay as long as the report does.
 */
export const versionReason = z.enum(['session', 'before-import', 'import', 'before-restore']);
export type VersionReason = z.infer<typeof versionReason>;
