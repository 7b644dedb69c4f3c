import { z } from 'zod';

/** Seen in an official text or the press; as offices that apply the rule read it; by analogy, to be confirmed. */
export const certainty = z.enum(['sourced', 'practitioner', 'inferred']);
export type Certainty = z.infer<typeof certainty>;
